import ELM
import Foundation
import Records
import Testing

/// JSON that is broken, or means harm: refused with a place, or read exactly; never a crash, never a guess.
struct HostileJSONTests {
  /// Nil when the bytes were read.
  private func refusal(_ bytes: [UInt8], tracksLines: Bool = true) throws -> Problem? {
    do {
      _ = try TreeParser.parse(bytes, name: "f.json", tracksLines: tracksLines)
      return nil
    } catch let failure as RunFailure {
      #expect(failure.status == .input)
      #expect(failure.problems.count == 1)
      return failure.problems.first
    }
  }

  private func refusal(_ text: String) throws -> Problem? { try refusal(Array(text.utf8)) }

  @Test(arguments: [
    ("", "ends too early"), (" \n ", "ends too early"), ("nul", "has a word that JSON does not know"),
    ("nulll", "goes on after its end"),
    ("TRUE", "has a value that JSON does not know"), ("{} {}", "goes on after its end"),
    ("[1,]", "has a value that JSON does not know"),
    ("[1 2]", "lacks a comma or a closing bracket"), ("{\"a\" 1}", "lacks a colon after \"a\""),
    ("{\"a\":1,}", "lacks a member's name"),
    ("{a:1}", "lacks a member's name"), ("{'a':1}", "lacks a member's name"),
    ("{\"a\":1 \"b\":2}", "lacks a comma or a closing brace"),
    ("{\"a\":1,\"a\":1}", "has the member \"a\" twice in one object"),
    ("{\"a\":1,\"\\u0061\":1}", "has the member \"a\" twice in one object"),
    ("01", "has a value that JSON does not know"), ("-", "has a value that JSON does not know"),
    ("+1", "has a value that JSON does not know"),
    (".5", "has a value that JSON does not know"), ("1.", "has a number without digits after its point"),
    ("1e", "has a number without digits in its exponent"), ("0x1", "goes on after its end"),
    ("NaN", "has a value that JSON does not know"),
    ("Infinity", "has a value that JSON does not know"), ("\"a", "ends inside a string"),
    ("\"a\\", "ends inside a string"),
    ("\"\\x\"", "has an escape that JSON does not know"),
    ("\"\\u12\"", "has an escape without four hexadecimal digits"),
    ("\"\\u00g0\"", "has an escape without four hexadecimal digits"),
    ("\"\\u-123\"", "has an escape without four hexadecimal digits"),
    ("\"\\ud800\"", "has half of a surrogate pair"), ("\"\\udc00\"", "has half of a surrogate pair"),
    ("\"\\ud800\\u0041\"", "has half of a surrogate pair"), ("\"\\ud800\\ud800\"", "has half of a surrogate pair"),
    ("\"\\udbff\\ue000\"", "has half of a surrogate pair"), ("\"a\nb\"", "has a control character inside a string"),
    ("\"a\u{0}b\"", "has a control character inside a string"), ("/* c */ 1", "has a value that JSON does not know"),
    ("// c\n1", "has a value that JSON does not know"),
  ])
  func whatIsNoJSON(_ text: String, _ reason: String) throws {
    let problem = try refusal(text)
    #expect(problem?.code == .jsonMalformed)
    #expect(problem?.reason == reason)
  }

  @Test func invalidUTF8IsRefused() throws {
    for bytes in [
      [0xFF], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xC3], [0x80],
      [0xF8, 0x88, 0x80, 0x80, 0x80],
    ] as [[UInt8]] {
      let quoted = [UInt8(ascii: "\"")] + bytes + [UInt8(ascii: "\"")]
      #expect(try refusal(quoted)?.reason == "holds bytes that are not UTF-8")
    }
  }

  @Test func utf16IsNamed() throws {
    for bytes in [[0xFF, 0xFE, 0x7B, 0x00], [0xFE, 0xFF, 0x00, 0x7B]] as [[UInt8]] {
      #expect(try refusal(bytes)?.reason == "is in UTF-16, not in UTF-8")
    }
  }

  @Test func aByteOrderMarkIsPassedOver() throws {
    #expect(try TreeParser.parse([0xEF, 0xBB, 0xBF] + Array("{\"a\":1}".utf8), name: "f").tree == ["a": 1])
    // But only at the very beginning.
    #expect(try refusal(" \u{FEFF}1") != nil)
  }

  @Test func faultsAreNamedByLineAndColumn() throws {
    #expect(try refusal("{\n  \"a\": 1,\n  \"b\": x\n}")?.place == .file("f.json", line: 3, column: 8))
    #expect(try refusal("{\r\n\"a\": tru}")?.place == .file("f.json", line: 2, column: 6))
  }

  @Test func depthIsBounded() throws {
    func nested(_ depth: Int, _ open: String, _ close: String) -> String {
      String(repeating: open, count: depth) + "1" + String(repeating: close, count: depth)
    }
    #expect(try refusal(nested(TreeParser.depthLimit, "[", "]")) == nil)
    #expect(try refusal(nested(TreeParser.depthLimit, "{\"a\":", "}")) == nil)
    for text in [
      nested(TreeParser.depthLimit + 1, "[", "]"), nested(1_000_000, "[", "]"), nested(500_000, "{\"a\":", "}"),
    ] {
      #expect(try refusal(text)?.reason == "is nested deeper than 128 levels")
    }
  }

  @Test func numbersKeepTheirDigits() throws {
    for digits in [
      "2.50", "-0", "1e400", "-1E-400", "0.1000000000000000055511151231257827", String(repeating: "9", count: 5000),
    ] {
      #expect(try TreeParser.parse(Array(digits.utf8), name: "f").tree == .number(digits))
    }
  }

  @Test func escapesAreReadExactly() throws {
    let text = #""\"\\\/\b\f\n\r\t\u0041\u00e9\ud83d\ude00\u0000\uffff""#
    let expected = "\"\\/\u{8}\u{C}\n\r\tAé😀\u{0}\u{FFFF}"
    let read = try #require(TreeParser.parse(Array(text.utf8), name: "f").tree.string)
    #expect(Array(read.unicodeScalars) == Array(expected.unicodeScalars))
    // And written so that they are read again as they were.
    let written = Tree.string(read).json
    #expect(try TreeParser.parse(written, name: "f").tree.string.map { Array($0.utf8) } == Array(read.utf8))
  }

  /// Cut off at every byte, a document is refused; only spaces at its end can be missing.
  @Test func everyPrefixOfADocumentIsRefused() throws {
    let text =
      #"{"id":"urn:x","t\u0065xt":{"en":"Zoë \ud83d\ude00","lv":"Ķ"},"n":[-1.5e+3,0,true,false,null,{}],"list":[]}"#
    let bytes = Array(text.utf8)
    #expect(try refusal(bytes) == nil)
    for length in 0..<bytes.count { #expect(try refusal(Array(bytes[..<length])) != nil, "cut at \(length)") }
  }

  /// The sample template, each of its bytes changed in turn: what is still read is read without a crash.
  @Test func changedBytesAreReadOrRefused() throws {
    let bytes = Array(#"{"id":"urn:x","text":{"en":"Zoë \ud83d\ude00\n"},"n":[-1.5e+3,0,true,null,{}]}"#.utf8)
    var refused = 0
    for position in bytes.indices {
      for value in [0x00, 0x22, 0x5C, 0x7B, 0x5D, 0x2C, 0x30, 0x75, 0x80, 0xFF] as [UInt8] {
        var changed = bytes
        changed[position] = value
        if try refusal(changed) != nil { refused += 1 }
      }
    }
    #expect(refused > bytes.count * 5)
  }

  /// Long names above many values: their paths would need a thousand times the memory of the document.
  @Test(.timeLimit(.minutes(1))) func longNamesDoNotMultiply() throws {
    let name = String(repeating: "n", count: 1 << 20)
    let text = "{\"\(name)\":[\(Array(repeating: "0", count: 20_000).joined(separator: ","))],\n\"b\":{\"c\":1}}"
    let document = try TreeParser.parse(Array(text.utf8), name: "f.json")
    #expect(document.line(of: "b.c") == 2)
    #expect(document.line(of: "\(name)[5]") == 1)
    #expect(document.tree[name]?.elements.count == 20_000)
  }
}

import Records

/// The workbook's table of texts that cells point at (ECMA-376 part 1, §18.4): one run of bytes and where each text ends.
struct SharedStrings {
  private let bytes: [UInt8]
  private let ends: [UInt32]

  /// A workbook without texts has no such part.
  static let none = SharedStrings(bytes: [], ends: [])

  init(bytes: [UInt8], ends: [UInt32]) {
    self.bytes = bytes
    self.ends = ends
  }

  init(_ part: ZipPart) throws {
    let reader = try SharedStringsPart(part)
    try reader.readAll()
    self.init(bytes: reader.bytes, ends: reader.ends)
  }

  var count: Int { ends.count }

  /// The bytes of a text in UTF-8; nil when the table has no text of this index.
  subscript(index: Int) -> ArraySlice<UInt8>? {
    guard ends.indices.contains(index) else { return nil }
    return bytes[(index == 0 ? 0 : Int(ends[index - 1]))..<Int(ends[index])]
  }
}

/// Joins the runs of rich text and leaves out the phonetic ones, which repeat the text in another script.
private final class SharedStringsPart: XMLReader {
  var bytes: [UInt8] = []
  var ends: [UInt32] = []
  private var isItem = false
  private var isPhonetic = false
  private var isCaptured = false

  override func start(_ name: XMLName, _ attributes: XMLAttributes) {
    if name.is("t") {
      isCaptured = isItem && !isPhonetic
    } else if name.is("si") {
      isItem = true
    } else if name.is("rPh") {
      isPhonetic = true
    }
  }

  override func text(_ text: UnsafeBufferPointer<UInt8>) {
    guard isCaptured else { return }
    bytes.append(contentsOf: text)
    if bytes.count - Int(ends.last ?? 0) > 4 * Limits.cellLength {
      stop(
        failure(
          .sourceTooLarge, "has a text of more than \(Limits.cellLength) characters (shared string \(ends.count))"))
    }
  }

  override func end(_ name: XMLName) {
    if name.is("t") {
      isCaptured = false
    } else if name.is("si") {
      isItem = false
      guard ends.count < Limits.sharedStrings else {
        return stop(failure(.sourceTooLarge, "has more than \(Limits.sharedStrings) texts"))
      }
      // The limit of the part keeps this below what 32 bits count.
      ends.append(UInt32(bytes.count))
    } else if name.is("rPh") {
      isPhonetic = false
    }
  }
}

import Records

/// The workbook's table of texts that cells point at (ECMA-376 part 1, §18.4): one run of bytes and where each text ends.
///
/// A text that many cells share is made once and shared by them as long as it stays among those that were asked for lately.
final class SharedStrings {
  /// Enough for the words that fill columns (names of courses, places, grades), too little to count as memory.
  private static let remembered = 1024

  private let bytes: [UInt8]
  private let ends: [UInt32]
  /// Of the texts whose index leaves the same remainder, the one that was asked for last.
  private var recent: [(index: Int, text: String)]

  /// Whether texts escape what XML cannot hold.
  private let hasEscapes: Bool

  /// - Returns: for a workbook without texts, which has no such part, an empty table.
  convenience init(_ part: ZipPart?) throws {
    let reader = try part.map { try SharedStringsPart($0) }
    try reader?.readAll()
    self.init(bytes: reader?.bytes ?? [], ends: reader?.ends ?? [], hasEscapes: true)
  }

  init(bytes: [UInt8], ends: [UInt32], hasEscapes: Bool) {
    self.bytes = bytes
    self.ends = ends
    self.hasEscapes = hasEscapes
    recent = Array(repeating: (-1, ""), count: SharedStrings.remembered)
  }

  var count: Int { ends.count }

  /// A text as a cell shows it; nil when the table has none of this index.
  subscript(index: Int) -> String? {
    guard ends.indices.contains(index) else { return nil }
    let place = index % SharedStrings.remembered
    if recent[place].index == index { return recent[place].text }
    let range = (index == 0 ? 0 : Int(ends[index - 1]))..<Int(ends[index])
    let text = bytes.withUnsafeBufferPointer { all in
      let own = UnsafeBufferPointer(rebasing: all[range])
      return hasEscapes ? CellText.unescaped(own) : String(decoding: own, as: UTF8.self)
    }
    // A long one is made anew each time: a thousand of them would be memory that counts.
    if range.count <= 256 { recent[place] = (index, text) }
    return text
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

import Records

extension ColumnGuide {
  /// Width of the column, in characters.
  var width: Double {
    let usual =
      switch kind {
      case .date: 13
      case .moment: 27
      case .decimal, .integer, .hours, .yesOrNo: 11
      case .duration: 13
      case .email, .address: 34
      case .choice: min(max(choices?.labels.map(\.unicodeScalars.count).max() ?? 20, 12), 34)
      case .text: (length.most ?? 0) > 100 ? 44 : 22
      }
    // The header with the button that opens a list.
    return Double(max(usual, name.unicodeScalars.count + 4))
  }

  /// How cells show what is typed into them.
  var numberFormat: String? {
    switch kind {
    case .date: "yyyy-mm-dd"
    // Excel would turn `1-2` into a day of this year, and `00123` into 123.
    case .text, .choice, .email, .address, .moment, .duration, .yesOrNo: "@"
    case .decimal, .hours: nil
    case .integer: "0"
    }
  }

  /// What stands behind the header, as a note.
  var comment: String {
    var lines = purposes.map { "\($0.prefix(1).uppercased())\($0.dropFirst())." }
    switch need {
    case .always: lines.append("Required.")
    case .withOthers: lines.append("Goes with other columns: fill in all of them or none.")
    case .unlessOthers: lines.append("Needed where no other column says the same.")
    case .never: lines.append("May stay empty.")
    }
    lines.append(advice)
    lines += notes.map { "\($0.prefix(1).uppercased())\($0.dropFirst())." }
    return lines.joined(separator: "\n")
  }

  /// What to write, with an example.
  var advice: String {
    var text = form
    if let range { text += ", \(range)" }
    switch length {
    case (let least?, let most?): text += ", \(least) to \(most) characters"
    case (let least?, nil): text += ", at least \(least) characters"
    case (nil, let most?): text += ", at most \(most) characters"
    case (nil, nil): break
    }
    return "\(text)."
  }

  private var form: String {
    if let choices {
      let first = choices.labels.prefix(8).joined(separator: ", ")
      let all = choices.labels.count <= 8 ? first : "\(first)… (choose from the list)"
      return choices.isComplete ? "One of \(all)" : "One of \(all), by its name or code"
    }
    return switch kind {
    case .text: "Text, kept as it is written"
    case .date: "A date, such as 2001-02-28\(between)"
    case .moment: "A date, or a moment with its time zone, such as 2026-06-30T10:00:00+02:00"
    case .decimal: "A number, such as 2.5"
    case .integer: "A whole number, such as 3"
    case .hours: "A number of hours, such as 60 or 7.5"
    case .duration: "A duration, such as PT60H or P6M"
    case .email: "A mail address, such as name@example.org"
    case .address: "A full address, such as https://example.org/page"
    case .yesOrNo: "yes or no"
    case .choice: "The address (IRI) of a concept"
    }
  }

  private var between: String {
    switch days {
    case (let first?, let last?): ", from \(first) to \(last)"
    case (let first?, nil): ", not before \(first)"
    case (nil, let last?): ", not after \(last)"
    case (nil, nil): ""
    }
  }

  private var range: String? {
    let low = lowest.map { $0.isWithin ? "\($0.value) or more" : "more than \($0.value)" }
    let high = highest.map { $0.isWithin ? "at most \($0.value)" : "less than \($0.value)" }
    let both = [low, high].compactMap(\.self)
    return both.isEmpty ? nil : both.joined(separator: " and ")
  }
}

/// What a cell's text is turned into.
public enum Conversion: String, Sendable, CaseIterable {
  case text
  /// A calendar date; written with the time and zone that `xsd:dateTime` demands.
  case date
  case datetime
  case decimal
  case integer
  case boolean
  /// A number of hours, written as a duration: `60` becomes `PT60H`.
  case hours
  /// Whole numbers of longer or shorter units: `6` becomes `P6M`. A week is seven days, because durations have no weeks.
  case minutes, days, weeks, months, years
  /// A duration as XML Schema writes it.
  case duration
  /// A mail address, written as a `mailto:` IRI.
  case email
  case iri
}

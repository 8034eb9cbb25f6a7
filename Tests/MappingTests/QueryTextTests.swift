import Testing

@testable import Mapping

/// Parameters are found where PostgreSQL would look for a value, and nowhere else.
@Suite struct QueryTextTests {
  @Test(arguments: [
    ("select :term", "select $1", ["term"]),
    ("select :a, :b, :a", "select $1, $2, $1", ["a", "b"]),
    ("select :term::text", "select $1::text", ["term"]),
    ("select x::date, y :: int from t where z=:z_1", "select x::date, y :: int from t where z=$1", ["z_1"]),
    ("select ':no', :yes", "select ':no', $1", ["yes"]),
    ("select 'it''s :no', :yes", "select 'it''s :no', $1", ["yes"]),
    ("select 'back\\', :yes", "select 'back\\', $1", ["yes"]),
    ("select E'back\\' :no', :yes", "select E'back\\' :no', $1", ["yes"]),
    ("select date'2026-01-01', :yes", "select date'2026-01-01', $1", ["yes"]),
    ("select \":no\"\":no\", :yes", "select \":no\"\":no\", $1", ["yes"]),
    ("select 1 -- :no\n, :yes", "select 1 -- :no\n, $1", ["yes"]),
    ("select 1 /* :no /* :no */ :no */, :yes", "select 1 /* :no /* :no */ :no */, $1", ["yes"]),
    ("select $$ :no $$, :yes", "select $$ :no $$, $1", ["yes"]),
    ("select $a$ :no $b$ :no $a$, :yes", "select $a$ :no $b$ :no $a$, $1", ["yes"]),
    ("select a[1:2], b[:low:3]", "select a[1:2], b[$1:3]", ["low"]),
    ("select f(x := 1), :yes", "select f(x := 1), $1", ["yes"]),
    ("select $1, $3", "select $1, $3", ["1", "2", "3"]),
    ("select x$1 from t", "select x$1 from t", []),
    ("select ':never closed", "select ':never closed", []),
    ("select 1", "select 1", []),
  ])
  func findsParameters(_ text: String, _ sql: String, _ names: [String]) {
    let query = QueryText(text)
    #expect(query.sql == sql)
    #expect(query.names == names)
    #expect(!query.mixesKinds)
  }

  @Test func oneSemicolonAtTheEndIsTakenAway() {
    #expect(QueryText("select 1;").sql == "select 1 ")
    #expect(QueryText("select ';' ; -- done\n /* really */ ").sql == "select ';'   -- done\n /* really */ ")
    #expect(QueryText("select 1; select 2").sql == "select 1; select 2")
  }

  @Test func namesAndNumbersAreNotMixed() {
    #expect(QueryText("select :a, $1").mixesKinds)
  }

  @Test func whatTheServerPointsAtIsFoundInTheTextAsItIsWritten() {
    let text = "select :term, :other::int, nonsense"
    let query = QueryText(text)
    let offset = try? #require(query.sql.firstRange(of: "nonsense")).lowerBound.utf16Offset(in: query.sql)
    #expect(query.written(offset ?? 0) == text.firstRange(of: "nonsense")?.lowerBound.utf16Offset(in: text))
    #expect(query.written(3) == 3)
  }
}

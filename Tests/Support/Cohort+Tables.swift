/// What the rows of a cohort are drawn from.
extension Cohort {
  /// A course has one title, one volume and one level, whoever takes it; a credit is 25 to 30 hours of work.
  struct Course: Sendable {
    let code: String
    let title: String
    let ects: String
    let workload: String
    let level: String

    static let all = [
      Course(code: "MC-101", title: "Creating Digital Learning Content", ects: "2", workload: "50", level: "6"),
      Course(code: "MC-102", title: "Accessible Digital Learning Content", ects: "2.5", workload: "65", level: "6"),
      Course(code: "MC-103", title: "Video & Sound for Digital Learning", ects: "3", workload: "84", level: "5"),
      Course(code: "MC-104", title: "Editing Digital Learning Content", ects: "1.5", workload: "40", level: "5"),
      Course(
        code: "MC-201", title: "Digital Learning Content: a Studio Project", ects: "7.125", workload: "190", level: "7"),
    ]
  }

  /// Given and family names that go together: in many countries a family name has a form for women and one for men.
  struct Names: Sendable {
    let given: [String]
    let family: [String]
  }

  struct Nation: Sendable {
    /// What registrars write: ISO 3166 alpha-2 first, then alpha-3 and the label, in any case.
    let spellings: [String]
    let women: Names
    let men: Names

    static let all = [
      Nation(
        spellings: ["NL", "nl", "NLD", "Netherlands", "NETHERLANDS"],
        women: Names(
          given: ["Sanne", "Noëlle", "Fleur", "Anne-Fleur"], family: ["de Vries", "Bakker-Visser", "’t Hooft"]),
        men: Names(
          given: ["Daan", "Joris", "Thijs", "Björn"], family: ["van den Berg", "Jansen", "van der Meer-de Groot"])),
      Nation(
        spellings: ["DE", "de", "deu", "Germany", "germany"],
        women: Names(given: ["Käthe", "Lena", "Hannelore"], family: ["Groß", "Müller", "Schröder-Kühn"]),
        men: Names(given: ["Jürgen", "Sören", "Jörg"], family: ["Weiß", "von Böhm", "Öztürk"])),
      Nation(
        spellings: ["PL", "pol", "Poland", "POLAND"],
        women: Names(
          given: ["Małgorzata", "Zofia", "Agnieszka"], family: ["Łęcka", "Żółkiewska", "Szczęsna-Źródłowska"]),
        men: Names(given: ["Łukasz", "Paweł", "Świętopełk"], family: ["Wiśniewski", "Dąbrowski", "Ćwik"])),
      Nation(
        spellings: ["DK", "dnk", "Denmark", "denmark"],
        women: Names(given: ["Åse", "Mette", "Kirstine"], family: ["Kjær", "Østergaard", "Aagaard"]),
        men: Names(given: ["Søren", "Bjørn", "Jørgen"], family: ["Sørensen", "Bødker Møller", "Nørgaard"])),
      Nation(
        spellings: ["RO", "ROU", "Romania", "romania"],
        women: Names(given: ["Ioana", "Ana-Maria", "Cătălina"], family: ["Șerban", "Ionescu", "Câmpeanu"]),
        men: Names(given: ["Ștefan", "Mihăiță", "Răzvan"], family: ["Țepeș", "Brâncuși", "Pătrașcu"])),
      Nation(
        spellings: ["TR", "tur", "Turkey", "TURKEY"],
        women: Names(given: ["Ayşe", "İpek", "Gülşen"], family: ["Ağaoğlu", "Kılıç", "Öğüt"]),
        men: Names(given: ["Çağrı", "Oğuz", "Barış"], family: ["Yılmaz", "Şahin", "Işık"])),
      Nation(
        spellings: ["ES", "es", "ESP", "Spain", "SPAIN"],
        women: Names(
          given: ["María José", "Begoña", "Lucía"], family: ["García Márquez", "Ibáñez", "Núñez y Ortega"]),
        men: Names(given: ["Íñigo", "Raúl", "Ángel"], family: ["Muñoz Peña", "de la Cruz", "Argüelles"])),
      Nation(
        spellings: ["PT", "prt", "Portugal", "portugal"],
        women: Names(given: ["Inês", "Conceição", "Glória"], family: ["Gonçalves", "d’Ávila", "Magalhães"]),
        men: Names(given: ["João", "Tomás", "Simão"], family: ["Simões da Cunha", "Brandão", "Araújo"])),
      Nation(
        spellings: ["FR", "fra", "France", "FRANCE"],
        women: Names(given: ["Zoé", "Maëlys", "Hélène"], family: ["Lefèvre", "Côté-Nuñez", "L’Haÿ"]),
        men: Names(given: ["François", "Jean-Noël", "Loïc"], family: ["d'Hérouville", "Saint-Exupéry", "Bœuf"])),
      Nation(
        spellings: ["SE", "SWE", "Sweden", "sweden"],
        women: Names(given: ["Åsa", "Linnéa", "Märta"], family: ["Öberg", "Sjöström Lindqvist", "Hägg"]),
        men: Names(given: ["Göran", "Håkan", "Örjan"], family: ["Ångström", "Åkerlund", "Nyström"])),
      Nation(
        spellings: ["CZ", "cz", "CZE", "Czechia", "czechia"],
        women: Names(given: ["Kateřina", "Žofie", "Zdeňka"], family: ["Šťastná", "Růžičková", "Ďurďová"]),
        men: Names(given: ["Jiří", "Ondřej", "Luboš"], family: ["Dvořák", "Černý", "Kříž"])),
      Nation(
        spellings: ["HU", "hun", "Hungary", "HUNGARY"],
        women: Names(given: ["Erzsébet", "Zsófia", "Tünde"], family: ["Kőszegi", "Nagy-Tóth", "Fűzfa"]),
        men: Names(given: ["Győző", "Ödön", "Lőrinc"], family: ["Szűcs", "Örkény", "Kovács"])),
      Nation(
        spellings: ["GR", "gr", "GRC", "Greece", "greece"],
        women: Names(given: ["Ελένη", "Μαρία", "Αθηνά"], family: ["Παπαδοπούλου", "Οικονόμου", "Χατζή"]),
        men: Names(given: ["Γιώργος", "Δημήτρης", "Άγγελος"], family: ["Νικολαΐδης", "Βασιλείου", "Μαυρίδης"])),
      Nation(
        spellings: ["BG", "bgr", "Bulgaria", "BULGARIA"],
        women: Names(given: ["Цветелина", "Мария", "Йоана"], family: ["Йорданова", "Иванова-Костова", "Щерева"]),
        men: Names(given: ["Ивайло", "Георги", "Божидар"], family: ["Петров", "Жеков", "Чакъров"])),
      Nation(
        spellings: ["IE", "irl", "Ireland", "ireland"],
        women: Names(given: ["Siobhán", "Aoife", "Róisín"], family: ["Ní Dhomhnaill", "O'Brien", "O’Neill-Byrne"]),
        men: Names(given: ["Pádraig", "Conor", "Seán"], family: ["Ó Súilleabháin", "O'Brien", "McCarthy"])),
      Nation(
        spellings: ["LV", "lva", "Latvia", "LATVIA"],
        women: Names(given: ["Līga", "Žanete", "Ieva"], family: ["Ķirsone", "Ļaudaka", "Kalniņa-Ozola"]),
        men: Names(given: ["Jānis", "Ģirts", "Mārtiņš"], family: ["Bērziņš", "Ņikuļins", "Krūmiņš"])),
      Nation(
        spellings: ["LT", "LTU", "Lithuania", "lithuania"],
        women: Names(given: ["Eglė", "Rūta", "Vytautė"], family: ["Žemaitė", "Kazlauskienė", "Šimkutė"]),
        men: Names(given: ["Žydrūnas", "Šarūnas", "Ąžuolas"], family: ["Čiurlionis", "Kazlauskas", "Šimkus"])),
      Nation(
        spellings: ["HR", "hrv", "Croatia", "CROATIA"],
        women: Names(given: ["Đurđica", "Ana", "Tončica"], family: ["Kovačević", "Žic", "Matoš"]),
        men: Names(given: ["Željko", "Nikša", "Ćiro"], family: ["Đurić", "Šimić-Horvat", "Kovačić"])),
      Nation(
        spellings: ["EE", "est", "Estonia", "estonia"],
        women: Names(given: ["Õnne", "Külli", "Maarja-Liis"], family: ["Tamm", "Mägi", "Kõiv-Sõõru"]),
        men: Names(given: ["Jüri", "Tõnu", "Märt"], family: ["Põld", "Rüütel", "Jõgi"])),
      Nation(
        spellings: ["IS", "isl", "Iceland", "ICELAND"],
        women: Names(given: ["Þórdís", "Æsa", "Hrafnhildur"], family: ["Jónsdóttir", "Ægisdóttir", "Briem"]),
        men: Names(given: ["Guðmundur", "Ísak", "Þór"], family: ["Þorsteinsson", "Ólafsson", "Guðnason"])),
    ]
  }
}

/// The controlled lists as text, a few entries a line, parsed when a list is first asked for.
///
/// An entry is `local=code,code label ~ other name`, with codes, label and other names all optional; entries end at `;`
/// or at the end of a line. `local` is the concept's IRI without the list's prefix. The facts are the Publications
/// Office's and the Commission's, as of the European Learning Model 3.1 (2023).
enum VocabularyText {}

import Records

/// Reads `seal.key` of a pipeline file: where the key is, and where its passphrase or PIN comes from.
struct KeyReading {
  private let section: YAMLSection
  private let faults: YAMLSection.Faults
  private let file: (PipelineDefinition.Located<String>) -> PipelineDefinition.FileReference

  /// - Parameter file: finds a file from the pipeline's folder.
  init(
    _ section: YAMLSection, faults: YAMLSection.Faults,
    file: @escaping (PipelineDefinition.Located<String>) -> PipelineDefinition.FileReference
  ) {
    self.section = section
    self.faults = faults
    self.file = file
  }

  /// Nil when something is wrong; the faults say what.
  func key() -> (source: PipelineDefinition.Key, secret: SecretReference?)? {
    let pkcs12 = section.text("pkcs12").map(file)
    let pem = section.text("pem").map(file)
    let pkcs11 = section.text("pkcs11")
    let module = section.text("module").map(file)
    let certificate = section.text("certificate").map(file)
    let passphrase = section.text("passphrase")
    let pin = section.text("pin")
    let csc = section.text("csc")
    let client = section.text("client")
    let clientSecret = section.text("secret")
    let credential = section.text("credential")
    let token = section.text("token")
    section.refuseOthers()
    let secrets = [("a passphrase", passphrase), ("a PIN", pin)].compactMap { name, text in
      text.flatMap { secret($0, name) }
    }
    if let csc {
      guard pkcs12 == nil, pem == nil, pkcs11 == nil, module == nil, certificate == nil, passphrase == nil,
        let client, let clientSecret
      else { return refused() }
      guard let reference = secret(clientSecret, "a client's secret") else { return nil }
      let key = PipelineDefinition.RemoteKey(
        address: csc, credential: credential, client: client, secret: reference, token: token)
      return (.csc(key), secrets.first)
    }
    guard client == nil, clientSecret == nil, credential == nil, token == nil else { return refused() }
    switch (pkcs12, pem, pkcs11) {
    case (let file?, nil, nil) where certificate == nil && module == nil && pin == nil:
      return (.pkcs12(file), secrets.first)
    case (nil, let key?, nil) where module == nil && pin == nil:
      guard let certificate else { break }
      return (.pem(key: key, certificate: certificate), secrets.first)
    case (nil, nil, let uri?) where passphrase == nil:
      return (.pkcs11(uri, module: module, certificate: certificate), secrets.first)
    default: break
    }
    return refused()
  }

  private func refused() -> (source: PipelineDefinition.Key, secret: SecretReference?)? {
    faults.problems.append(
      Problem(
        .pipelineInvalid, at: section.place,
        """
        `key` needs either `pkcs12`, or `pem` and `certificate`, or `pkcs11` with `module` and `pin`, or `csc` with \
        `client` and `secret`
        """,
        remedy: """
          write `pkcs12: PATH` or `pem: PATH` and `certificate: PATH`, each with `passphrase` when it has one, or \
          `pkcs11: "pkcs11:token=LABEL;object=LABEL"` with `module: PATH` and `pin`, or `csc: https://…/csc/v2` with \
          `client: ID` and `secret`
          """))
    return nil
  }

  private func secret(_ text: PipelineDefinition.Located<String>, _ name: String) -> SecretReference? {
    if let reference = SecretReference(text.value) { return reference }
    // The text is most likely the secret itself, so it is not repeated.
    faults.problems.append(
      Problem(
        .pipelineSecretInFile, at: text.place, "\(name) does not belong in a pipeline file",
        remedy: "write where it comes from: \(SecretReference.forms)"))
    return nil
  }
}

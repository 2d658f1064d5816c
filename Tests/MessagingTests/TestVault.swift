import Vault

func testVault() throws -> Vault { try Vault(masterKey: Array(repeating: 3, count: 32)) }

let testPlace = SealedPlace(table: "test", record: "1", field: "body")

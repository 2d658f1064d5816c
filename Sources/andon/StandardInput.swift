import FoundationEssentials
import Glibc

/// Standard input as a whole, up to a bound.
enum FileHandleInput {
    /// Reads one byte more than the bound, so that the caller can tell.
    static func all(_ bytesMax: Int) -> Data {
        var data = Data()
        var buffer = [UInt8](repeating: 0, count: 64 * 1024)
        while data.count <= bytesMax {
            let count = read(STDIN_FILENO, &buffer, buffer.count)
            guard count > 0 else { break }
            data.append(contentsOf: buffer[..<count])
        }
        return data
    }
}

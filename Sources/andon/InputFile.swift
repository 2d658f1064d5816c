import FoundationEssentials
import Glibc

/// A file, a pipe or standard input read as a whole, up to a bound.
enum InputFile {
    /// Reads up to one byte more than the bound, so that the caller can tell. `-` is standard input. Nil: it cannot be
    /// read.
    static func read(_ path: String, bytesMax: Int) -> Data? {
        let descriptor = path == "-" ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return nil }
        defer { if descriptor != STDIN_FILENO { close(descriptor) } }
        var data = Data()
        var buffer = [UInt8](repeating: 0, count: 64 * 1024)
        while data.count <= bytesMax {
            let count = Glibc.read(descriptor, &buffer, buffer.count)
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { return nil }
            if count == 0 { break }
            data.append(contentsOf: buffer[..<count])
        }
        return data
    }
}

import CQRencode
import Glibc

/// A text as a QR code of error level M, in the smallest size it fits: what a phone's camera reads off a letter.
public struct QRCode: Sendable {
    /// Rows of modules, top to bottom; true is dark. The light margin is not in it.
    public let modules: [[Bool]]

    public static let marginModules = 4  // Source: ISO/IEC 18004, quiet zone.
    public static let bytesMax = 2_331  // Of UTF-8. Source: ISO/IEC 18004, version 40 at level M.

    public struct Failure: Error, Equatable, CustomStringConvertible {
        public let description: String
    }

    /// Throws a `Failure` for an empty text, and for one that is too long.
    public init(_ text: String) throws(Failure) {
        guard (1...Self.bytesMax).contains(text.utf8.count), !text.utf8.contains(0) else {
            throw Failure(description: "a QR code holds 1 to \(Self.bytesMax) bytes")
        }
        // Version 0 is the smallest that fits; a text is taken as it is, upper case and lower case.
        guard let code = QRcode_encodeString(text, 0, QR_ECLEVEL_M, QR_MODE_8, 1) else {
            throw Failure(description: "no QR code could be made: \(String(cString: strerror(errno)))")
        }
        defer { QRcode_free(code) }
        let width = Int(code.pointee.width)
        let bytes = UnsafeBufferPointer(start: code.pointee.data, count: width * width)
        // The lowest bit of a byte says whether the module is dark.
        modules = (0..<width).map { row in (0..<width).map { bytes[row * width + $0] & 1 == 1 } }
    }

    /// An SVG element, one path of dark runs; it scales to whatever holds it. The label is read to those who cannot see.
    public func svg(label: String) -> String {
        let side = modules.count + 2 * Self.marginModules
        var path = ""
        for (row, line) in modules.enumerated() {
            var column = 0
            while column < line.count {
                let run = line[column...].prefix { $0 }.count
                if run > 0 { path += "M\(column + Self.marginModules) \(row + Self.marginModules)h\(run)v1h-\(run)z" }
                column += max(run, 1)
            }
        }
        return """
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(side) \(side)" role="img" \
            aria-label="\(Self.escaped(label))" shape-rendering="crispEdges">\
            <rect width="\(side)" height="\(side)" fill="#fff"/><path fill="#000" d="\(path)"/></svg>
            """
    }

    private static func escaped(_ text: String) -> String {
        text.reduce(into: "") { escaped, character in
            switch character {
            case "&": escaped += "&amp;"
            case "<": escaped += "&lt;"
            case ">": escaped += "&gt;"
            case "\"": escaped += "&quot;"
            default: escaped.append(character)
            }
        }
    }
}

import Testing

@testable import Factory

struct `A QR code` {
    /// As `qrencode -l M -m 0` draws it; a reader reads it back as the text.
    static let golden = """
        #######...#...##..#.#.#######
        #.....#.#..##...##.##.#.....#
        #.###.#..#.####.##..#.#.###.#
        #.###.#....#.#...#.#..#.###.#
        #.###.#.###...#####.#.#.###.#
        #.....#..#.##.##..##..#.....#
        #######.#.#.#.#.#.#.#.#######
        .........#..#.###.##.........
        #.#.#.#..###..#....#....#..#.
        ####...###....#...#####..#..#
        .#...###...#.#..#...#####.###
        ##.....#.#..#######.....#..#.
        .#...##..#.#...##.#.#.#..#.##
        .#..##.#......##..##.##..#..#
        #.....###..###....##..#..#.##
        .#.....#...###...##..#..##.#.
        .#.##.#...#..#......#.#..#.##
        .##.##.#.#.#.#.##.#..#.#.##.#
        #.#.#.#.........##..##.##..##
        .##...........#.##.....#.#.#.
        #..#.##...#...#...#.#####....
        ........##..##..#.###...#.###
        #######....#..#.#..##.#.##.##
        #.....#..###.#..#####...##...
        #.###.#.####..##..#######..#.
        #.###.#..##.##.#.......##.##.
        #.###.#.#..####.##.##..###..#
        #.....#.......##.###.#..#..#.
        #######.#.#....##...#..###.##
        """

    static let link = "https://wa.me/27311230000?text=ANDON-7K3Q-9XPM"

    @Test func `has every module where it belongs`() throws {
        let rows = try QRCode(Self.link).modules.map { row in String(row.map { $0 ? "#" : "." }) }
        #expect(rows.joined(separator: "\n") == Self.golden)
    }

    /// Source: ISO/IEC 18004, capacity of bytes at level M.
    @Test(arguments: [(1, 21), (14, 21), (15, 25), (26, 25), (27, 29), (42, 29), (62, 33), (63, 37), (2_331, 177)])
    func `is as small as its text allows`(length: Int, width: Int) throws {
        let modules = try QRCode(String(repeating: "a", count: length)).modules
        #expect(modules.count == width && modules.allSatisfy { $0.count == width })
    }

    @Test(arguments: ["a", link, "ändön ✓"])
    func `has its three finder patterns`(text: String) throws {
        let modules = try QRCode(text).modules
        let last = modules.count - 7
        for (top, left) in [(0, 0), (0, last), (last, 0)] {
            for row in 0..<7 {
                for column in 0..<7 {
                    let ring = max(abs(row - 3), abs(column - 3))
                    #expect(modules[top + row][left + column] == (ring != 2))
                }
            }
        }
    }

    @Test(arguments: ["", String(repeating: "a", count: 2_332), "a\0b"])
    func `refuses what does not fit`(text: String) { #expect(throws: QRCode.Failure.self) { try QRCode(text) } }

    @Test func `is drawn module by module, with its light margin`() throws {
        let code = try QRCode(Self.link)
        let svg = code.svg(label: "a \"b\" <c>")
        #expect(svg.contains("viewBox=\"0 0 37 37\"") && svg.contains("aria-label=\"a &quot;b&quot; &lt;c&gt;\""))
        var drawn = Array(repeating: Array(repeating: false, count: 29), count: 29)
        for run in svg.matches(of: /M(\d+) (\d+)h(\d+)v1h-(\d+)z/) {
            let (column, row, width) = (Int(run.1) ?? 0, Int(run.2) ?? 0, Int(run.3) ?? 0)
            #expect(run.3 == run.4)
            for place in column..<column + width { drawn[row - 4][place - 4] = true }
        }
        #expect(drawn == code.modules)
    }
}

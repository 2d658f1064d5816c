import FoundationEssentials

/// One bubble of the page.
struct BubbleView {
    let bubble: Bubble
    /// The message it answers, if the phone still has it.
    let quoted: Bubble?

    var html: PageText {
        let side = bubble.author == .person ? "out" : "in"
        return """
            <article id="b\(bubble.number)" class="\(side) \(bubble.type == "template" ? "template" : "")">
            <h3>\(bubble.author == .person ? "You" : Plant.name)</h3>\(quote)\(media)\
            \(bubble.header.map { "<p class=\"head\" dir=\"auto\">\($0)</p>" as PageText })\
            \(text)\(bubble.footer.map { "<p class=\"foot\" dir=\"auto\">\($0)</p>" as PageText })\(options)\
            <footer>\(reaction)<time>\(time)</time>\(ticks)</footer></article>
            """
    }

    var ticksName: String {
        guard bubble.author == .person else { return "" }
        return switch bubble.ticks {
        case .waiting, .sent: "sent"
        case .delivered: "delivered"
        case .read: "read"
        case .failed: "failed"
        }
    }

    private var ticks: PageText {
        guard bubble.author == .person else { return "" }
        return "<span class=\"ticks \(ticksName)\" role=\"img\" aria-label=\"\(ticksName)\" aria-live=\"off\"></span>"
    }

    private var reaction: PageText { "<span class=\"reaction\">\(bubble.reaction ?? "")</span>" }

    private var text: PageText {
        guard !bubble.text.isEmpty else { return "" }
        return "<p class=\"text\" dir=\"auto\">\(Self.marked(bubble.text))</p>"
    }

    private var quote: PageText {
        guard let quoted else { return "" }
        let words = quoted.text.isEmpty ? quoted.type : quoted.text
        return "<blockquote dir=\"auto\">\(String(words.prefix(120)))</blockquote>"
    }

    private var media: PageText {
        guard let media = bubble.media else { return "" }
        let path = "/phones/media/\(media.id)"
        switch media.kind {
        case "image", "sticker": return "<img src=\"\(path)\" alt=\"\(bubble.text.isEmpty ? "Photo" : bubble.text)\">"
        case "audio": return "<audio controls preload=\"none\" src=\"\(path)\"></audio>"
        case "video": return "<video controls preload=\"none\" src=\"\(path)\"></video>"
        default: return "<p class=\"file\"><a href=\"\(path)\" download>\(media.fileName ?? "Document")</a></p>"
        }
    }

    private var options: PageText {
        guard !bubble.options.isEmpty else { return "" }
        guard let label = bubble.listLabel else {
            return "<div class=\"options\">\(bubble.options.map { button($0) })</div>"
        }
        var section: String?
        let rows = bubble.options.map { option -> PageText in
            defer { section = option.section }
            let title: PageText = option.section == section ? "" : "<h4 dir=\"auto\">\(option.section ?? "")</h4>"
            return "\(title)\(button(option))"
        }
        return "<details class=\"options\"><summary dir=\"auto\">☰ \(label)</summary>\(rows)</details>"
    }

    private func button(_ option: Bubble.Option) -> PageText {
        let detail = option.detail.map { "<small dir=\"auto\">\($0)</small>" as PageText }
        return """
            <button name="tap" value="\(bubble.number) \(option.id)"><span dir="auto">\(option.title)</span>\(detail)</button>
            """
    }

    /// Hours and minutes of Greenwich; the page's script turns them into those of the reader.
    private var time: PageText {
        let minutes = Int((bubble.at / 60_000) % 1440)
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        return "<span data-at=\"\(Int(bubble.at))\">\(two(minutes / 60)):\(two(minutes % 60))</span>"
    }

    /// WhatsApp's marks: `*bold*`, `_italic_`, `~struck~`. A mark counts at the edge of a word and on one line.
    static func marked(_ text: String) -> PageText {
        var markup = PageText.escaped(text)
        for (mark, tag) in [("*", "b"), ("_", "i"), ("~", "s")] as [(Character, String)] {
            markup = markup.split(separator: "\n", omittingEmptySubsequences: false)
                .map { wrapped(Array($0), mark, tag) }.joined(separator: "\n")
        }
        return PageText(stringLiteral: markup)
    }

    private static func wrapped(_ line: [Character], _ mark: Character, _ tag: String) -> String {
        var result = ""
        var at = 0
        func isEdge(_ index: Int) -> Bool {
            !line.indices.contains(index) || !(line[index].isLetter || line[index].isNumber || line[index] == mark)
        }
        while at < line.count {
            if line[at] == mark, isEdge(at - 1), at + 1 < line.count, !line[at + 1].isWhitespace,
                let end = line.indices.dropFirst(at + 2).first(where: {
                    line[$0] == mark && !line[$0 - 1].isWhitespace && isEdge($0 + 1)
                })
            {
                result += "<\(tag)>" + String(line[(at + 1)..<end]) + "</\(tag)>"
                at = end + 1
            } else {
                result.append(line[at])
                at += 1
            }
        }
        return result
    }
}

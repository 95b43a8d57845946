/// A fixed-layout document (版式文档) as values: what is written, and what is read back.
///
/// Lengths are millimetres, the origin is the top left corner, y grows downward.
/// - Source: GB/T 33190-2016 as e-license-standards.md §3 has it.
public struct Document: Hashable, Sendable {
    /// Identity and metadata.
    public var info: DocumentInfo
    /// Background art and fixed captions, shared by pages.
    public var templates: [PageTemplate]
    /// In reading order.
    public var pages: [Page]
    /// Text objects name them by position.
    public var fonts: [Font]
    /// Image objects name them by position.
    public var images: [Image]
    /// The data index (标引): which text object shows which datum.
    public var tags: [DataTag]
    /// Files that travel with the document, not shown.
    public var attachments: [Attachment]
    /// Parts of the file that reading left out; empty in a document that is written.
    public var omissions: [Omission]

    /// A document.
    public init(
        info: DocumentInfo,
        templates: [PageTemplate] = [],
        pages: [Page],
        fonts: [Font] = [],
        images: [Image] = [],
        tags: [DataTag] = [],
        attachments: [Attachment] = [],
        omissions: [Omission] = []
    ) {
        self.info = info
        self.templates = templates
        self.pages = pages
        self.fonts = fonts
        self.images = images
        self.tags = tags
        self.attachments = attachments
        self.omissions = omissions
    }
}

/// DocInfo: identity and metadata of a document.
public struct DocumentInfo: Hashable, Sendable {
    /// 32 lower-case hexadecimal digits.
    public var id: String
    /// What readers show as the document's name.
    public var title: String
    /// Who made the document out.
    public var author: String
    /// The producing software.
    public var creator: String
    /// `yyyy-MM-dd`.
    public var creationDate: String
    /// Metadata items (GB/T 36903 short names) in the order to be written.
    public var customDatas: [CustomData]

    /// Identity and metadata.
    public init(
        id: String,
        title: String,
        author: String,
        creator: String = "Dianzhao",
        creationDate: String,
        customDatas: [CustomData] = []
    ) {
        self.id = id
        self.title = title
        self.author = author
        self.creator = creator
        self.creationDate = creationDate
        self.customDatas = customDatas
    }
}

/// One metadata item.
public struct CustomData: Hashable, Sendable {
    /// Short name of the item.
    public var name: String
    /// As text, whatever its kind.
    public var value: String

    /// One metadata item.
    public init(_ name: String, _ value: String) {
        self.name = name
        self.value = value
    }
}

/// A size in millimetres.
public struct PageSize: Hashable, Sendable {
    /// Millimetres.
    public var width: Double
    /// Millimetres.
    public var height: Double

    /// A size.
    public init(width: Double, height: Double) {
        self.width = width
        self.height = height
    }

    /// A4 upright.
    public static let a4 = PageSize(width: 210, height: 297)
    /// A3 on its side.
    public static let a3Landscape = PageSize(width: 420, height: 297)
}

/// A page's template (模板页): drawn behind the page's own objects.
public struct PageTemplate: Hashable, Sendable {
    /// Position in `Document.templates` is its name for pages.
    public var objects: [GraphicObject]

    /// A template.
    public init(objects: [GraphicObject]) {
        self.objects = objects
    }
}

/// One page.
public struct Page: Hashable, Sendable {
    /// The whole sheet (PhysicalBox).
    public var size: PageSize
    /// Position in `Document.templates`, drawn behind.
    public var template: Int?
    /// In the order in which they are drawn.
    public var objects: [GraphicObject]
    /// Appearances of the page's visible annotations (注释), drawn over the objects.
    public var annotations: [Appearance]

    /// A page.
    public init(
        size: PageSize,
        template: Int? = nil,
        objects: [GraphicObject],
        annotations: [Appearance] = []
    ) {
        self.size = size
        self.template = template
        self.objects = objects
        self.annotations = annotations
    }
}

/// Appearance of an annotation: objects in the space of a boundary that clips them.
public struct Appearance: Hashable, Sendable {
    /// Place on the page; clips.
    public var boundary: Box
    /// In the order in which they are drawn.
    public var objects: [GraphicObject]

    /// An appearance.
    public init(boundary: Box, objects: [GraphicObject]) {
        self.boundary = boundary
        self.objects = objects
    }
}

/// A font (字型) with its embedded file, already a subset.
public struct Font: Hashable, Sendable {
    /// PostScript or family name.
    public var name: String
    /// TrueType bytes; nil where a foreign file embeds none.
    public var file: [UInt8]?
    /// The family that a document which was read names; empty where it names none.
    public var family: String
    /// True if the document which was read says so.
    public var bold: Bool
    /// True if the document which was read says so.
    public var italic: Bool

    /// A font.
    public init(
        name: String,
        file: [UInt8]?,
        family: String = "",
        bold: Bool = false,
        italic: Bool = false
    ) {
        self.name = name
        self.file = file
        self.family = family
        self.bold = bold
        self.italic = italic
    }
}

/// An image resource.
public struct Image: Hashable, Sendable {
    /// `PNG`, `JPEG` and others.
    public var format: String
    /// The image file.
    public var bytes: [UInt8]

    /// An image.
    public init(format: String, bytes: [UInt8]) {
        self.format = format
        self.bytes = bytes
    }
}

/// One entry of the data index (CustomTags): the datum `name` is shown by a text object.
public struct DataTag: Hashable, Sendable {
    /// Short name of the datum, as in `CustomData.name`.
    public var name: String
    /// Page position, from 0.
    public var page: Int
    /// Positions of the text objects in the page's `objects`, in reading order.
    public var objects: [Int]

    /// One entry of the data index.
    public init(name: String, page: Int, objects: [Int]) {
        self.name = name
        self.page = page
        self.objects = objects
    }
}

/// A file inside the document that no page shows (Visible=false).
public struct Attachment: Hashable, Sendable {
    /// Name for people.
    public var name: String
    /// File name ending, lower case: `json`, `xml`.
    public var format: String
    /// The file.
    public var bytes: [UInt8]

    /// An attachment.
    public init(name: String, format: String, bytes: [UInt8]) {
        self.name = name
        self.format = format
        self.bytes = bytes
    }
}

/// CompositeObject: objects of a resource, shown together in a boundary of their own.
public struct GroupObject: Hashable, Sendable {
    /// Place on the page; clips.
    public var boundary: Box
    /// From the group's space to that of its boundary; nil: the same.
    public var matrix: Matrix?
    /// 0 to 255, of the group as a whole.
    public var alpha: Int
    /// Size of the resource in millimetres, in the group's space; clips; nil: no clip of its own.
    public var extent: PageSize?
    /// In the order in which they are drawn.
    public var objects: [GraphicObject]

    /// A group.
    public init(
        boundary: Box,
        matrix: Matrix? = nil,
        alpha: Int = 255,
        extent: PageSize? = nil,
        objects: [GraphicObject]
    ) {
        self.boundary = boundary
        self.matrix = matrix
        self.alpha = alpha
        self.extent = extent
        self.objects = objects
    }
}

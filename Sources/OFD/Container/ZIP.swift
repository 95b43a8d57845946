/// Numbers of the ZIP format (APPNOTE 6.3) that an OFD package uses.
enum ZIP {
    static let localSignature: UInt32 = 0x0403_4b50
    static let centralSignature: UInt32 = 0x0201_4b50
    static let endSignature: UInt32 = 0x0605_4b50
    static let descriptorSignature: UInt32 = 0x0807_4b50
    static let localSize = 30
    static let centralSize = 46
    static let endSize = 22
    static let stored: UInt16 = 0
    static let deflated: UInt16 = 8
    /// Bit 3: sizes follow the data.
    static let descriptorFlag: UInt16 = 0x0008
    /// Bit 11: names are UTF-8.
    static let unicodeFlag: UInt16 = 0x0800
}

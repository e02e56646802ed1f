// Small questions about bytes. Bytes beyond ASCII count as letters.

func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

func isUppercase(_ byte: UInt8) -> Bool { byte >= 0x41 && byte <= 0x5A }

func isLowercase(_ byte: UInt8) -> Bool { byte >= 0x61 && byte <= 0x7A }

func isLetter(_ byte: UInt8) -> Bool { isUppercase(byte) || isLowercase(byte) || byte >= 0x80 }

func isASCIIAlphanumeric(_ byte: UInt8) -> Bool {
  isDigit(byte) || isUppercase(byte) || isLowercase(byte)
}

func isWordByte(_ byte: UInt8) -> Bool { isLetter(byte) || isDigit(byte) }

func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A || byte == 0x09 }

func lowercased(_ byte: UInt8) -> UInt8 { isUppercase(byte) ? byte | 0x20 : byte }

/// FNV-1a.
struct Fingerprint {
  private(set) var value: UInt64 = 0xcbf2_9ce4_8422_2325

  mutating func add(_ byte: UInt8) {
    value = (value ^ UInt64(byte)) &* 0x0000_0100_0000_01b3
  }

  mutating func add(_ number: Int) {
    value = (value ^ UInt64(truncatingIfNeeded: number)) &* 0x0000_0100_0000_01b3
    value ^= value >> 32
  }

  /// Letters and digits alone, in lowercase: what remains when spelling does not matter.
  static func ofWords(_ bytes: some Sequence<UInt8>) -> UInt64 {
    var hash = Fingerprint()
    for byte in bytes where isWordByte(byte) { hash.add(lowercased(byte)) }
    return hash.value
  }
}

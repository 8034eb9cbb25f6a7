import Records

// The upper halves of the code pages, as Unicode's mapping tables list them (unicode.org/Public/MAPPINGS, ISO8859 and
// VENDORS/MICSFT/WINDOWS).

extension CodePage {
  /// A stretch of a table: characters as they follow one another.
  enum Piece: ExpressibleByStringLiteral {
    /// U+FFFD stands for a byte without a character.
    case text(String)
    /// So many characters that follow one another in Unicode as well.
    case run(UInt32, Int)
    /// So many bytes without a character.
    case none(Int)

    init(stringLiteral text: String) { self = .text(text) }
  }

  /// The characters up to the byte FF, from A0 on for ISO 8859 and from 80 on for Windows; nil for Unicode's own encodings.
  ///
  /// From 80 to 9F ISO 8859 has control characters, which no table of learners holds: there are none for Confer.
  static func pieces(of encoding: TextEncoding) -> [Piece]? {
    switch encoding {
    case .utf8, .utf16, .utf16LittleEndian, .utf16BigEndian: nil
    case .iso8859Part1:
      [.run(0xA0, 96)]
    case .iso8859Part2:
      [
        "\u{A0}Ą˘Ł¤ĽŚ§¨ŠŞŤŹ\u{AD}ŽŻ°ą˛ł´ľś\u{2C7}¸šşťź˝žżŔÁÂĂÄĹĆÇČÉĘËĚÍÎĎĐŃŇÓÔŐÖ×ŘŮÚŰÜÝŢßŕáâăäĺćçčéęëěíîďđńňó",
        "ôőö÷řůúűüýţ˙",
      ]
    case .iso8859Part3:
      [
        "\u{A0}Ħ˘£¤�Ĥ§¨İŞĞĴ\u{AD}�Ż°ħ²³´µĥ·¸ışğĵ½�żÀÁÂ�ÄĊĈÇÈÉÊËÌÍÎÏ�ÑÒÓÔĠÖ×ĜÙÚÛÜŬŜßàáâ�äċĉçèéêëìíîï�ñòóôġö÷ĝù",
        "úûüŭŝ˙",
      ]
    case .iso8859Part4:
      [
        "\u{A0}ĄĸŖ¤ĨĻ§¨ŠĒĢŦ\u{AD}Ž¯°ą˛ŗ´ĩļ\u{2C7}¸šēģŧŊžŋĀÁÂÃÄÅÆĮČÉĘËĖÍÎĪĐŅŌĶÔÕÖ×ØŲÚÛÜŨŪßāáâãäåæįčéęëėíîīđņōķ",
        "ôõö÷øųúûüũū˙",
      ]
    case .iso8859Part5:
      [
        "\u{A0}ЁЂЃЄЅІЇЈЉЊЋЌ\u{AD}ЎЏАБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯабвгдежзийклмнопрстуфхцчшщъыьэюя№ёђѓєѕіїјљ",
        "њћќ§ўџ",
      ]
    case .iso8859Part6:
      [
        "\u{A0}���¤", .none(7), "،\u{AD}", .none(13), "\u{61B}���\u{61F}�", .run(0x621, 26), .none(5),
        .run(0x640, 19), .none(13),
      ]
    case .iso8859Part7:
      [
        "\u{A0}‘’£€₯¦§¨©\u{37A}«¬\u{AD}�―°±²³΄΅Ά·ΈΉΊ»Ό½ΎΏΐΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡ�ΣΤΥΦΧΨΩΪΫάέήίΰαβγδεζηθικλμνξοπρςσ",
        "τυφχψωϊϋόύώ�",
      ]
    case .iso8859Part8:
      ["\u{A0}�¢£¤¥¦§¨©×", .run(0xAB, 15), "÷»¼½¾", .none(32), "‗", .run(0x5D0, 27), "��\u{200E}\u{200F}�"]
    case .iso8859Part9:
      [.run(0xA0, 48), "ĞÑÒÓÔÕÖ×ØÙÚÛÜİŞßàáâãäåæçèéêëìíîïğñòóôõö÷øùúûüışÿ"]
    case .iso8859Part10:
      [
        "\u{A0}ĄĒĢĪĨĶ§ĻĐŠŦŽ\u{AD}ŪŊ°ąēģīĩķ·ļđšŧž―ūŋĀÁÂÃÄÅÆĮČÉĘËĖÍÎÏÐŅŌÓÔÕÖŨØŲÚÛÜÝÞßāáâãäåæįčéęëėíîïðņōóôõöũøų",
        "úûüýþĸ",
      ]
    case .iso8859Part11:
      ["\u{A0}", .run(0xE01, 58), .none(4), .run(0xE3F, 29), .none(4)]
    case .iso8859Part13:
      [
        "\u{A0}”¢£¤„¦§Ø©Ŗ", .run(0xAB, 4),
        "Æ°±²³“µ¶·ø¹ŗ»¼½¾æĄĮĀĆÄÅĘĒČÉŹĖĢĶĪĻŠŃŅÓŌÕÖ×ŲŁŚŪÜŻŽßąįāćäåęēčéźėģķīļšńņóōõö÷ųłśūüżž’",
      ]
    case .iso8859Part14:
      [
        "\u{A0}Ḃḃ£ĊċḊ§Ẁ©ẂḋỲ\u{AD}®ŸḞḟĠġṀṁ¶ṖẁṗẃṠỳẄẅṡÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏŴÑÒÓÔÕÖṪØÙÚÛÜÝŶßàáâãäåæçèéêëìíîïŵñòóôõöṫøù",
        "úûüýŷÿ",
      ]
    case .iso8859Part15:
      [
        .run(0xA0, 4), "€¥Š§š", .run(0xA9, 11),
        "Žµ¶·ž¹º»ŒœŸ¿ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖ×ØÙÚÛÜÝÞßàáâãäåæçèéêëìíîïðñòóôõö÷øùúûüýþÿ",
      ]
    case .iso8859Part16:
      [
        "\u{A0}ĄąŁ€„Š§š©Ș«Ź\u{AD}źŻ°±ČłŽ”¶·žčș»ŒœŸżÀÁÂĂÄĆÆÇÈÉÊËÌÍÎÏĐŃÒÓÔŐÖŚŰÙÚÛÜĘȚßàáâăäćæçèéêëìíîïđńòóôőöśűù",
        "úûüęțÿ",
      ]
    case .windows1250:
      [
        "€�‚�„…†‡�‰Š‹ŚŤŽŹ�‘’“”•–—�™š›śťžź\u{A0}\u{2C7}˘Ł¤Ą¦§¨©Ş", .run(0xAB, 4),
        "Ż°±˛ł´µ¶·¸ąş»Ľ˝ľżŔÁÂĂÄĹĆÇČÉĘËĚÍÎĎĐŃŇÓÔŐÖ×ŘŮÚŰÜÝŢßŕáâăäĺćçčéęëěíîďđńňóôőö÷řůúűüýţ˙",
      ]
    case .windows1251:
      [
        "ЂЃ‚ѓ„…†‡€‰Љ‹ЊЌЋЏђ‘’“”•–—�™љ›њќћџ\u{A0}ЎўЈ¤Ґ¦§Ё©Є", .run(0xAB, 4),
        "Ї°±Ііґµ¶·ё№є»јЅѕїАБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯабвгдежзийклмнопрстуфхцчшщъыьэюя",
      ]
    case .windows1252:
      ["€�‚ƒ„…†‡\u{2C6}‰Š‹Œ�Ž��‘’“”•–—˜™š›œ�žŸ", .run(0xA0, 96)]
    case .windows1253:
      [
        "€�‚ƒ„…†‡�‰�‹", .none(5), "‘’“”•–—�™�›", .none(4), "\u{A0}΅Ά£¤¥¦§¨©�", .run(0xAB, 4),
        "―°±²³΄µ¶·ΈΉΊ»Ό½ΎΏΐΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡ�ΣΤΥΦΧΨΩΪΫάέήίΰαβγδεζηθικλμνξοπρςστυφχψωϊϋόύώ�",
      ]
    case .windows1254:
      [
        "€�‚ƒ„…†‡\u{2C6}‰Š‹Œ", .none(4), "‘’“”•–—˜™š›œ��Ÿ", .run(0xA0, 48),
        "ĞÑÒÓÔÕÖ×ØÙÚÛÜİŞßàáâãäåæçèéêëìíîïğñòóôõö÷øùúûüışÿ",
      ]
    case .windows1255:
      [
        "€�‚ƒ„…†‡\u{2C6}‰�‹", .none(5), "‘’“”•–—˜™�›", .none(4), .run(0xA0, 4), "₪¥¦§¨©×", .run(0xAB, 15), "÷»¼½¾¿",
        .run(0x5B0, 10), "�", .run(0x5BB, 9), .run(0x5F0, 5), .none(7), .run(0x5D0, 27), "��\u{200E}\u{200F}�",
      ]
    case .windows1256:
      [
        "€\u{67E}‚ƒ„…†‡\u{2C6}‰\u{679}‹Œ\u{686}\u{698}\u{688}\u{6AF}‘’“”•–—\u{6A9}™\u{691}›œ\u{200C}\u{200D}",
        "\u{6BA}\u{A0}،¢£¤¥¦§¨©\u{6BE}", .run(0xAB, 15), "\u{61B}»¼½¾\u{61F}\u{6C1}", .run(0x621, 22), "×",
        .run(0x637, 4), .run(0x640, 4), "à\u{644}â", .run(0x645, 4), "çèéêë\u{649}\u{64A}îï", .run(0x64B, 4),
        "ô\u{64F}\u{650}÷\u{651}ù\u{652}ûü\u{200E}\u{200F}\u{6D2}",
      ]
    case .windows1257:
      [
        "€�‚�„…†‡�‰�‹�¨\u{2C7}¸�‘’“”•–—�™�›�¯˛�\u{A0}�¢£¤�¦§Ø©Ŗ", .run(0xAB, 4),
        "Æ°±²³´µ¶·ø¹ŗ»¼½¾æĄĮĀĆÄÅĘĒČÉŹĖĢĶĪĻŠŃŅÓŌÕÖ×ŲŁŚŪÜŻŽßąįāćäåęēčéźėģķīļšńņóōõö÷ųłśūüżž˙",
      ]
    case .windows1258:
      [
        "€�‚ƒ„…†‡\u{2C6}‰�‹Œ", .none(4), "‘’“”•–—˜™�›œ��Ÿ", .run(0xA0, 35),
        "ĂÄÅÆÇÈÉÊË\u{300}ÍÎÏĐÑ\u{309}ÓÔƠÖ×ØÙÚÛÜƯ\u{303}ßàáâăäåæçèéêë\u{301}íîïđñ\u{323}óôơö÷øùúûüư₫ÿ",
      ]
    }
  }
}

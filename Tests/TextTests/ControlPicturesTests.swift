// SPDX-License-Identifier: Apache-2.0

import Testing
import Text

struct ControlPicturesTests {
  @Test(arguments: [
    ("plain 稀土\n\ttext", "plain 稀土\n\ttext"),
    ("\u{1B}[31mred\u{1B}[0m", "␛[31mred␛[0m"),
    ("\u{1B}]0;title\u{7}", "␛]0;title␇"),
    ("\u{9B}31m", "<U+009B>31m"),
    ("a\u{7F}b", "a␡b"),
    ("one\r\ntwo", "one\ntwo"),
    ("shown\rhidden", "shown␍hidden"),
    ("end\r", "end␍"),
    ("\u{202E}cba\u{202C}", "<U+202E>cba<U+202C>"),
    ("\u{2066}x\u{2069}\u{200F}", "<U+2066>x<U+2069><U+200F>"),
    ("a\u{2028}b", "a<U+2028>b"),
    ("a\u{E0041}", "a<U+E0041>"),
    ("稀\u{200B}土\u{FEFF}", "稀\u{200B}土\u{FEFF}"),
  ])
  func `controls are shown instead of sent`(text: String, expected: String) {
    #expect(ControlPictures.shown(text) == expected)
  }

  @Test(arguments: [
    ("rare\nearth", "rare earth"), ("rare \r\n\t earth", "rare earth"), ("\u{1B}\n", "␛ "),
    ("", ""),
  ])
  func `white space becomes one space on one line`(text: String, expected: String) {
    #expect(ControlPictures.shown(text, onOneLine: true) == expected)
  }
}

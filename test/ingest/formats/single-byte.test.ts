import { describe, expect, test } from 'vitest'
import { singleByteOf } from '../../../src/ingest/formats/single-byte.ts'

// As a stream: Node 20 reads windows-1252 as if it were Latin-1 otherwise.
const decoded = (label: string, bytes: Uint8Array) => new TextDecoder(label).decode(bytes, { stream: true })

/** A text in an encoding of one byte a character, through the table that reads it. */
function bytesIn(label: string, text: string): Uint8Array {
  const table = decoded(
    label,
    Uint8Array.from({ length: 256 }, (_, i) => i),
  )
  return Uint8Array.from(text, (char) => {
    const byte = table.indexOf(char)
    if (byte < 0) throw new Error(`${char} does not stand in ${label}`)
    return byte
  })
}

const texts = {
  czech: 'Novák, Jiří and Kučera, Tomáš and Růžička, Věra: Šíření v sítích',
  polish: 'Wiśniewski, Michał and Żak, Łucja: Sieć współpracy świętych',
  hungarian: 'Szűcs, Ágnes and Győrffy, Ernő: Erdős-számok és közös művek',
  western: 'Müller, Jörg and Peña, Íñigo and Bergström, Åsa and Lefèvre, François: L’été à Besançon',
  danish: 'Sørensen, Åse and Kjær, Bjørn: Små grøfter på øerne',
  turkish: 'Yılmaz, Ayşe ve İnönü, Şükrü: Çocuklarda öğrenme güçlüğü',
  icelandic: 'Þórarinsson, Sigurður og Ýr, Æsa: Það er ekki um að ræða',
  lithuanian: 'Žukauskas, Jonas ir Ąžuolaitė, Rūta: Tinklų tyrimai',
  latvian: 'Bērziņš, Jānis un Kļaviņa, Līga: Par zinātnes tīkliem',
  greek: 'Παπαδόπουλος, Γιώργος και Ιωάννου, Ελένη: Δίκτυα συγγραφέων',
  ukrainian: 'Шевченко, Їжак і Ґудзь, Єва: Мережі співавторів',
  russian: 'Соколова, Анна and Иванов, Пётр: О сетях соавторов',
}

describe.each([
  ['windows-1250', ['czech', 'polish', 'hungarian']],
  ['iso-8859-2', ['czech', 'polish']],
  ['macintosh', ['western', 'danish']],
  ['windows-1252', ['western', 'danish', 'icelandic']],
  ['windows-1254', ['turkish']],
  ['windows-1257', ['lithuanian', 'latvian']],
  ['windows-1253', ['greek']],
  ['windows-1251', ['russian', 'ukrainian']],
  ['koi8-r', ['russian']],
] as const)('%s', (label, names) => {
  test.each(names)('is what %s names in it are read in', (name) => {
    const found = singleByteOf(bytesIn(label, texts[name]))
    expect(decoded(found, bytesIn(label, texts[name]))).toBe(texts[name])
  })
})

test.each([
  'a density of 3 µmol/m³, 5±2 °C and 20 µm × 30 µm; ½ of £300, © 2019',
  'El Niño, “¿Qué?” and a naïve façade',
  'Café',
])('“%s” is Western European', (text) => {
  expect(singleByteOf(bytesIn('windows-1252', text))).toBe('windows-1252')
})
test('what is no text is taken for nothing else', () => {
  const noise = Uint8Array.from({ length: 5000 }, (_, i) => (i * 7919 + (i >> 3) * 104729) % 256)
  expect(singleByteOf(noise)).toBe('windows-1252')
})

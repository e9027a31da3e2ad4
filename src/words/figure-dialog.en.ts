import { counted, fileSize, number } from './numerals.en.ts'

const inTenths = (millimetres: number): string => String(Math.round(millimetres * 10) / 10)

/** What stands in the dialog that makes a figure. */
export const figureDialog = {
  title: 'Figure',
  options: 'How the figure looks',
  paper: 'For',
  papers: {
    single: 'Journal, one column (85 mm)',
    double: 'Journal, two columns (170 mm)',
    slide: 'Slide, 16:9',
    a4: 'Page, A4',
    a1: 'Poster, A1',
  },
  orientation: 'Sheet',
  orientations: { broad: 'Landscape', upright: 'Portrait' },
  part: 'Shows',
  parts: { whole: 'Whole map', seen: 'This view' },
  ground: 'Background',
  grounds: { light: 'Light', dark: 'Dark', transparent: 'Transparent' },
  labels: 'Labels',
  labellings: { none: 'None', few: 'A few', many: 'All that fit' },
  shows: 'What the figure shows',
  shown: {
    names: 'Names of clusters',
    areas: 'Areas of clusters',
    legend: 'Legend',
    margin: 'Clusters in words',
    title: 'Title',
    subtitle: 'Subtitle',
    caption: 'Caption',
  },
  textOf: (part: string): string => `${part}, in words of your own`,
  asTheMap: 'As the map says',
  preview: (title: string, description: string): string => `${title}. ${description}`,
  size: (width: number, height: number, across: number, down: number): string =>
    `${inTenths(width)} × ${inTenths(height)} mm; as pixels ${number(across)} × ${number(down)}`,
  resolution: 'Pixels',
  dpi: (n: number): string => `${n} dpi`,
  lacking: (texts: number): string =>
    `${counted(texts, 'text')} ${texts === 1 ? 'has' : 'have'} letters that our fonts lack: in the PDF they are boxes that can still be searched and copied. SVG and pictures show them in the fonts of the machine.`,
  drawing: 'Drawing the figure…',
  holdsMap: 'PNG and SVG open again as this map',
  packing: 'Packing the map…',
  heavier: (bytes: number): string =>
    `PNG and SVG are ${fileSize(bytes)} larger: the abstracts, decisions and notes of the whole map are in them. Drop one on this page to open it.`,
  files: { pdf: 'PDF', svg: 'SVG', png: 'PNG', jpeg: 'JPEG', webp: 'WebP' },
  about: {
    pdf: 'Vectors, of this very size, with its fonts: for print and LaTeX',
    svg: 'Vectors with layers and text: for Illustrator and Inkscape',
    png: 'Pixels, sharp at any size',
    jpeg: 'Pixels, for where nothing else is taken',
    webp: 'Pixels, small, for web pages',
  },
}

// An svg on the page as a file of its own, and as a png.

/** Colours that come from style sheets are written into the copy, which has none. */
const STYLES = [
  'fill',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'font-size',
  'font-family',
  'font-weight',
  'opacity',
];

/** An svg that was made for taking away carries its looks and its size (data-width, data-height) with it. */
export const svgOfElement = (svg: SVGSVGElement): string => {
  const copy = svg.cloneNode(true) as SVGSVGElement;
  const [from, to] = [svg.querySelectorAll('*'), copy.querySelectorAll('*')];
  if (svg.isConnected)
    from.forEach((element, at) => {
      const style = getComputedStyle(element);
      for (const name of STYLES) to[at]!.setAttribute(name, style.getPropertyValue(name));
    });
  const box = svg.getBoundingClientRect();
  const width = Number(svg.dataset.width ?? box.width);
  const height = Number(svg.dataset.height ?? box.height);
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  copy.setAttribute('width', String(Math.ceil(width)));
  copy.setAttribute('height', String(Math.ceil(height)));
  return new XMLSerializer().serializeToString(copy);
};

const SHARPNESS = 2;
/** Browsers draw no taller canvas. */
const TALLEST = 16_000;

export const toPng = async (svg: string): Promise<Blob> => {
  const image = new Image();
  const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  await new Promise((resolve, reject) => {
    image.onload = resolve;
    image.onerror = () => reject(new Error('svg'));
    image.src = address;
  });
  URL.revokeObjectURL(address);
  const canvas = document.createElement('canvas');
  const scale = Math.min(SHARPNESS, TALLEST / image.height);
  canvas.width = image.width * scale;
  canvas.height = image.height * scale;
  const pen = canvas.getContext('2d')!;
  pen.fillStyle = '#fff';
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('png'))), 'image/png'),
  );
};

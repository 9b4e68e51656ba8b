// The parts of a .docx around its text: styles, header with the page number, settings, and the packing itself.
import { packZip } from '../pack-zip.ts';
import { escapeXml } from '../xml.ts';
import { PAPER, type Profile } from './profiles.ts';
import { field, NAMESPACES, paragraph, pointTwips, twips, XML_HEAD } from './wordml.ts';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const WORD_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

const CONTENT_TYPES = `${XML_HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${[
  ['/word/document.xml', `${WORD_TYPE}.document.main+xml`],
  ['/word/styles.xml', `${WORD_TYPE}.styles+xml`],
  ['/word/settings.xml', `${WORD_TYPE}.settings+xml`],
  ['/word/header1.xml', `${WORD_TYPE}.header+xml`],
  ['/word/header2.xml', `${WORD_TYPE}.header+xml`],
  ['/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'],
]
  .map(([part, type]) => `<Override PartName="${part}" ContentType="${type}"/>`)
  .join('')}</Types>`;

const relations = (list: [id: string, type: string, target: string][]): string =>
  `${XML_HEAD}<Relationships xmlns="${PACKAGE}/relationships">${list.map(([id, type, target]) => `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`).join('')}</Relationships>`;

export const sectionProperties = (profile: Profile, landscape: boolean, isFirst: boolean): string => {
  const { margins } = profile;
  const [width, height] = landscape ? [PAPER.height, PAPER.width] : [PAPER.width, PAPER.height];
  // Turned pages keep the binding edge: what is left on an upright page is on top.
  const edge = landscape
    ? { top: margins.left, right: margins.top, bottom: margins.right, left: margins.bottom }
    : margins;
  return (
    `<w:sectPr><w:headerReference w:type="default" r:id="rId3"/><w:headerReference w:type="first" r:id="rId4"/><w:type w:val="nextPage"/>` +
    `<w:pgSz w:w="${twips(width)}" w:h="${twips(height)}"${landscape ? ' w:orient="landscape"' : ''}/>` +
    `<w:pgMar w:top="${twips(edge.top)}" w:right="${twips(edge.right)}" w:bottom="${twips(edge.bottom)}" w:left="${twips(edge.left)}" w:header="${twips(profile.page.fromTop)}" w:footer="${twips(10)}" w:gutter="0"/>` +
    `${isFirst ? '<w:titlePg/>' : ''}</w:sectPr>`
  );
};

type Style = { id: string; name: string; basedOn?: string; paragraph?: string; run?: string; next?: string };

const style = ({ id, name, basedOn = 'Normal', paragraph: p = '', run: r = '', next }: Style): string =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="${basedOn}"/>${next ? `<w:next w:val="${next}"/>` : ''}<w:qFormat/>${p && `<w:pPr>${p}</w:pPr>`}${r && `<w:rPr>${r}</w:rPr>`}</w:style>`;

const size = (points: number) => `<w:sz w:val="${points * 2}"/><w:szCs w:val="${points * 2}"/>`;

export const stylesXml = (profile: Profile, language: 'vi' | 'en'): string => {
  const { body, font } = profile;
  const line = `w:line="${body.line.rule === 'auto' ? Math.round((body.line.points / 12) * 240) : pointTwips(body.line.points)}" w:lineRule="${body.line.rule}"`;
  const spacing = `<w:spacing w:before="${pointTwips(body.before)}" w:after="0" ${line}/>`;
  const flat = '<w:spacing w:before="40" w:after="40" w:line="240" w:lineRule="auto"/>';
  const indent = `<w:ind w:firstLine="${twips(body.indent)}"/>`;
  const heading = (level: number, r: string): Style => ({
    id: `Heading${level}`,
    name: `heading ${level}`,
    next: 'PlenumBody',
    paragraph: `<w:keepNext/>${spacing}${indent}<w:jc w:val="both"/><w:outlineLvl w:val="${level - 1}"/>`,
    run: r,
  });
  const contents = (level: number): Style => ({
    id: `TOC${level}`,
    name: `toc ${level}`,
    paragraph: `<w:spacing w:before="60" w:after="0"/><w:ind w:left="${twips((level - 1) * 6)}"/>`,
  });
  const styles: Style[] = [
    { id: 'PlenumBody', name: 'Plenum Body', paragraph: `${spacing}${indent}<w:jc w:val="both"/>` },
    heading(1, '<w:b/>'),
    heading(2, '<w:b/>'),
    heading(3, '<w:b/><w:i/>'),
    heading(4, '<w:i/>'),
    { id: 'PlenumCell', name: 'Plenum Cell', paragraph: flat, run: size(profile.table.size) },
    {
      id: 'PlenumCellCenter',
      name: 'Plenum Cell Center',
      basedOn: 'PlenumCell',
      paragraph: '<w:jc w:val="center"/>',
    },
    {
      id: 'PlenumCellNumber',
      name: 'Plenum Cell Number',
      basedOn: 'PlenumCell',
      paragraph: '<w:jc w:val="right"/>',
    },
    {
      id: 'PlenumCellHead',
      name: 'Plenum Cell Head',
      basedOn: 'PlenumCell',
      paragraph: '<w:keepNext/><w:jc w:val="center"/>',
      run: '<w:b/>',
    },
    {
      id: 'PlenumCaption',
      name: 'Plenum Caption',
      paragraph: '<w:spacing w:before="120" w:after="60"/><w:jc w:val="center"/>',
      run: '<w:b/>',
    },
    {
      id: 'PlenumContentsTitle',
      name: 'Plenum Contents Title',
      paragraph: '<w:spacing w:before="240" w:after="120"/><w:jc w:val="center"/>',
      run: '<w:b/>',
    },
    {
      id: 'PlenumAnnexTitle',
      name: 'Plenum Annex Title',
      paragraph: '<w:keepNext/><w:spacing w:before="60" w:after="60"/><w:jc w:val="center"/>',
      run: '<w:b/>',
    },
    {
      id: 'PlenumBasis',
      name: 'Plenum Basis',
      basedOn: 'PlenumBody',
      run: profile.basis.italic ? '<w:i/>' : '',
    },
    { id: 'PlenumRecipient', name: 'Plenum Recipient', run: size(profile.recipients.size) },
    {
      id: 'PlenumGap',
      name: 'Plenum Gap',
      paragraph: '<w:spacing w:before="0" w:after="0" w:line="120" w:lineRule="exact"/>',
      run: size(4),
    },
    contents(1),
    contents(2),
    contents(3),
  ];
  const edges = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
    .map((edge) => `<w:${edge} w:val="single" w:sz="4" w:space="0" w:color="000000"/>`)
    .join('');
  return `${XML_HEAD}<w:styles ${NAMESPACES}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="${font}" w:hAnsi="${font}" w:eastAsia="${font}" w:cs="${font}"/><w:color w:val="000000"/>${size(body.size)}<w:lang w:val="${language === 'vi' ? 'vi-VN' : 'en-GB'}"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style><w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="85" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="85" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style><w:style w:type="table" w:styleId="PlenumTable"><w:name w:val="Plenum Table"/><w:basedOn w:val="TableNormal"/><w:tblPr><w:tblBorders>${edges}</w:tblBorders></w:tblPr></w:style>${styles.map(style).join('')}</w:styles>`;
};

const headerXml = (content: string): string => `${XML_HEAD}<w:hdr ${NAMESPACES}>${content}</w:hdr>`;

export type Properties = { title: string; creator: string; date: string };

const coreXml = ({ title, creator, date }: Properties): string =>
  `${XML_HEAD}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escapeXml(title)}</dc:title><dc:creator>${escapeXml(creator)}</dc:creator><dcterms:created xsi:type="dcterms:W3CDTF">${date}T00:00:00Z</dcterms:created></cp:coreProperties>`;

export const packDocx = (
  body: string,
  profile: Profile,
  language: 'vi' | 'en',
  properties: Properties,
): Uint8Array => {
  const pageNumber = paragraph(field('PAGE', '2', { style: { size: profile.page.size } }), {
    align: 'center',
    before: 0,
    after: 0,
  });
  const parts: Record<string, string> = {
    '[Content_Types].xml': CONTENT_TYPES,
    '_rels/.rels': relations([
      ['rId1', `${OFFICE}/officeDocument`, 'word/document.xml'],
      [
        'rId2',
        'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties',
        'docProps/core.xml',
      ],
    ]),
    'docProps/core.xml': coreXml(properties),
    'word/_rels/document.xml.rels': relations([
      ['rId1', `${OFFICE}/styles`, 'styles.xml'],
      ['rId2', `${OFFICE}/settings`, 'settings.xml'],
      ['rId3', `${OFFICE}/header`, 'header1.xml'],
      ['rId4', `${OFFICE}/header`, 'header2.xml'],
    ]),
    'word/styles.xml': stylesXml(profile, language),
    'word/settings.xml': `${XML_HEAD}<w:settings ${NAMESPACES}><w:defaultTabStop w:val="720"/><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat></w:settings>`,
    'word/header1.xml': headerXml(pageNumber),
    'word/header2.xml': headerXml(paragraph('')),
    'word/document.xml': `${XML_HEAD}<w:document ${NAMESPACES}><w:body>${body}</w:body></w:document>`,
  };
  return packZip(parts);
};

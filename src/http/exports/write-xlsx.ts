import { strToU8, Zip, ZipDeflate } from 'fflate';
import { type ExportInfo, infoLines } from './export-info.ts';
import type { ExportWriter, WrittenRow } from './export-writer.ts';
import { dataRow, escapeXml, headingRow, SHEET_TAIL, sheetHead, stylesXml } from './sheet-xml.ts';

/** Rows of a sheet that Excel can show, less the one with the headings; what is more goes on in another sheet. */
const MOST_ROWS = 1_048_575;
/** Light: what is to be packed is repetitive, and the thread has others to serve. */
const LEVEL = 3;

/**
 * A workbook as it comes: packed part by part, never held. The sheet that says what it is comes last in the file, when
 * the lines are counted, and is shown first. The directory of an archive is its end, so one that was cut off does not
 * open at all.
 */
export const xlsxWriter = (info: ExportInfo, mostRows = MOST_ROWS): ExportWriter => {
  const { list, language } = info;
  const kinds = list.columns.map(({ kind }) => kind);
  const headings = list.columns.map(({ heading }) => heading[language]);
  let packed: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    packed.push(chunk);
  });
  const take = (): readonly Uint8Array[] => {
    const taken = packed;
    packed = [];
    return taken;
  };
  const open = (name: string): ZipDeflate => {
    const file = new ZipDeflate(name, { level: LEVEL });
    zip.add(file);
    return file;
  };
  const put = (name: string, xml: string): void => open(name).push(strToU8(xml), true);

  const sheetNames: string[] = [];
  let sheet: ZipDeflate | undefined;
  let row = 1;
  const beginSheet = (): ZipDeflate => {
    sheet?.push(strToU8(SHEET_TAIL), true);
    const nth = sheetNames.length + 1;
    const name = language === 'vi' ? 'Dữ liệu' : 'Data';
    sheetNames.push(nth === 1 ? name : `${name} ${nth}`);
    // Sheet 1 is the one with the information.
    const begun = open(`xl/worksheets/sheet${nth + 1}.xml`);
    begun.push(strToU8(sheetHead(kinds, true) + headingRow(1, headings)));
    sheet = begun;
    row = 1;
    return begun;
  };
  const write = (rows: readonly WrittenRow[]): void => {
    let xml = '';
    for (const { cells } of rows) {
      if (row > mostRows) {
        sheet?.push(strToU8(xml));
        xml = '';
        beginSheet();
      }
      row += 1;
      xml += dataRow(row, cells, kinds);
    }
    sheet?.push(strToU8(xml));
  };
  return {
    begin: () => {
      beginSheet();
      return take();
    },
    rows: (rows) => {
      write(rows);
      return take();
    },
    end: (rows) => {
      sheet?.push(strToU8(SHEET_TAIL), true);
      put('xl/worksheets/sheet1.xml', infoSheet(info, rows));
      const names = [language === 'vi' ? 'Thông tin' : 'About', ...sheetNames];
      put('xl/styles.xml', stylesXml);
      for (const [name, xml] of Object.entries(workbookParts(names))) put(name, xml);
      zip.end();
      return take();
    },
  };
};

const infoSheet = (info: ExportInfo, rows: number): string => {
  const lines = infoLines(info, rows).map(([label, value], index) =>
    dataRow(index + 1, [label, value], ['text', 'text']),
  );
  return sheetHead(['text', 'text'], false) + lines.join('') + SHEET_TAIL;
};

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const SHEETS = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const PROLOG = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** What holds the sheets together. */
const workbookParts = (names: readonly string[]): Readonly<Record<string, string>> => {
  const each = (of: (nth: number, name: string) => string): string =>
    names.map((name, index) => of(index + 1, name)).join('');
  const styles = names.length + 1;
  return {
    'xl/workbook.xml': `${PROLOG}<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${OFFICE}"><sheets>${each((nth, name) => `<sheet name="${escapeXml(name)}" sheetId="${nth}" r:id="rId${nth}"/>`)}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${PROLOG}<Relationships xmlns="${PACKAGE}/relationships">${each((nth) => `<Relationship Id="rId${nth}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${nth}.xml"/>`)}<Relationship Id="rId${styles}" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
    '_rels/.rels': `${PROLOG}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    '[Content_Types].xml': `${PROLOG}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${SHEETS}.sheet.main+xml"/>${each((nth) => `<Override PartName="/xl/worksheets/sheet${nth}.xml" ContentType="${SHEETS}.worksheet+xml"/>`)}<Override PartName="/xl/styles.xml" ContentType="${SHEETS}.styles+xml"/></Types>`,
  };
};

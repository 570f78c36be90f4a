import { describe, expect, it } from 'vitest';
import { lookThrough } from '#evidence/look-through.ts';
import { agreedType, mediaTypeOf } from '#evidence/media-type.ts';
import { docx, exif, heic, jpeg, mp4, pdf, png, segment, xlsx, zip } from '#test/support/evidence/sample-files.ts';

async function* inPieces(bytes: Buffer, length = 100): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += length) yield bytes.subarray(at, at + length);
}

const typeOf = async (content: Buffer | string) => {
  const bytes = Buffer.from(content);
  const looked = await lookThrough(inPieces(bytes));
  const found = await mediaTypeOf(async (from, length) => bytes.subarray(from, from + length), bytes.length, looked);
  return 'unfit' in found ? found.unfit : found.mediaType;
};

const OFFICE = 'application/vnd.openxmlformats-officedocument.';

describe('What a file is, is told by what is in it', () => {
  it.each([
    ['a PDF', pdf(), 'application/pdf'],
    ['a JPEG', jpeg(), 'image/jpeg'],
    [
      'a JPEG out of a phone',
      jpeg({ before: [exif(6, 'Hương Bình'), segment(0xe1, 'http://ns.adobe.com/xap/1.0/\0<x:xmpmeta/>')] }),
      'image/jpeg',
    ],
    ['a PNG', png(), 'image/png'],
    ['an HEIC', heic(), 'image/heic'],
    ['an MP4', mp4(), 'video/mp4'],
    ['a DOCX', docx(), `${OFFICE}wordprocessingml.document`],
    ['an XLSX', xlsx(), `${OFFICE}spreadsheetml.sheet`],
    ['a text in Vietnamese', 'Biên bản làm việc\nngày 20/02/2024\n', 'text/plain'],
    ['a table', 'ngày,số tiền\n20/02/2024,"1.000.000"\n', 'text/plain'],
    ['a text with a byte order mark', '\uFEFFBiên bản\n', 'text/plain'],
  ] as const)('%s', async (_name, bytes, expected) => {
    expect(await typeOf(Buffer.from(bytes))).toBe(expected);
  });
});

describe('A file is not taken', () => {
  const bomb = docx([{ name: 'word/media/image1.bin', content: Buffer.alloc(2_000_000) }]);
  it.each([
    ['a web page', '<!doctype html><script>alert(1)</script>', 'markup'],
    ['a web page after blank lines', '\n\n  <html><body>x', 'markup'],
    ['an SVG with a script', '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>', 'markup'],
    ['an XML with an entity bomb', '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aa">]>', 'markup'],
    ['a program of Windows', 'MZ\x90\0\x03', 'program'],
    ['a program of Linux', '\x7fELF\x02\x01', 'program'],
    ['a script', '#!/bin/sh\nrm -rf /\n', 'program'],
    ['an old Word file', Buffer.from('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'latin1'), 'program'],
    ['bytes of no kind', Buffer.from([1, 2, 3, 0xff, 0xfe]), 'unknown'],
    ['a text with a zero in it', 'Biên bản\0.exe', 'unknown'],
    ['a text in another encoding', Buffer.from('Biên bản', 'utf16le'), 'unknown'],
    [
      'a PDF with a page in its head',
      Buffer.concat([pdf(), Buffer.from('')])
        .toString('latin1')
        .replace('1 0 obj', '<html><script>1 0 obj'),
      'two-in-one',
    ],
    ['a PDF that starts a program', pdf('/OpenAction << /S /JavaScript /JS (app.alert(1)) >>'), 'active-pdf'],
    ['a PDF that launches', pdf('/OpenAction << /S /Launch >>'), 'active-pdf'],
    ['a PDF that is not at its beginning', `ghi chú\n${pdf().toString('latin1')}`, 'two-in-one'],
    ['a JPEG with an archive behind it', Buffer.concat([jpeg(), zip([{ name: 'a.class' }])]), 'two-in-one'],
    ['a JPEG with a page in a comment', jpeg({ before: [segment(0xfe, '<script>alert(1)</script>')] }), 'two-in-one'],
    ['a PNG with something behind it', Buffer.concat([png(), Buffer.from('<?php')]), 'two-in-one'],
    ['a JPEG of no picture', Buffer.concat([Buffer.of(0xff, 0xd8, 0xff, 0xd9), Buffer.alloc(20)]), 'broken-picture'],
    ['a JPEG of too many pixels', jpeg({ width: 60_000, height: 60_000 }), 'too-many-pixels'],
    ['a PNG of too many pixels', png({ width: 100_000, height: 100_000 }), 'too-many-pixels'],
    ['an archive', zip([{ name: 'a.txt' }]), 'other-archive'],
    ['an archive in a document', docx([{ name: 'word/embeddings/a.zip' }]), 'other-archive'],
    ['a document that is two', docx([{ name: 'xl/workbook.xml' }]), 'other-archive'],
    ['a document with macros', docx([{ name: 'word/vbaProject.bin' }]), 'macros'],
    ['a document with a program', docx([{ name: 'word/embeddings/a.exe' }]), 'macros'],
    ['a document that unpacks to too much', bomb, 'archive-bomb'],
    ['a document that says it unpacks to gigabytes', docx([{ name: 'a', claims: 0xfffffff0 }]), 'archive-bomb'],
    [
      'a document with a million parts',
      docx(Array.from({ length: 5_001 }, (_, n) => ({ name: `p${n}` }))),
      'archive-bomb',
    ],
    ['a document that leads out of its folder', docx([{ name: '../../etc/cron.d/x' }]), 'unsafe-archive'],
    ['a document with an absolute path', docx([{ name: '/etc/passwd' }]), 'unsafe-archive'],
    ['a document with a path of Windows', docx([{ name: 'C:\\Windows\\x' }]), 'unsafe-archive'],
    [
      'a document with a symbolic link',
      docx([{ name: 'word/link', content: '/etc/passwd', mode: 0o120777 }]),
      'unsafe-archive',
    ],
    ['a document with an encrypted part', docx([{ name: 'word/x', flags: 1 }]), 'unsafe-archive'],
    ['a document with one name twice', docx([{ name: 'word/document.xml' }]), 'unsafe-archive'],
    ['a document with something behind it', docx([], { after: 'MZ' }), 'unsafe-archive'],
    ['a document cut off', docx().subarray(0, 60), 'unsafe-archive'],
  ] as const)('%s', async (_name, bytes, expected) => {
    expect(await typeOf(typeof bytes === 'string' ? Buffer.from(bytes, 'latin1') : bytes)).toBe(expected);
  });

  it('whatever piece it comes in: a name that lies across two is found', async () => {
    const bytes = pdf('/JavaScript');
    for (const length of [3, 7, 11]) {
      expect((await lookThrough(inPieces(bytes, length))).isActive).toBe(true);
    }
  });

  it('every cut of a document is refused, and none hangs or throws', async () => {
    const whole = docx();
    for (let length = 4; length < whole.length; length += 1) {
      expect(['unsafe-archive', 'unknown']).toContain(await typeOf(whole.subarray(0, length)));
    }
  });
});

describe('Name and content must agree', () => {
  it.each([
    ['image/jpeg', 'jpg', 'image/jpeg', 'image/jpeg'],
    ['image/jpeg', 'jpeg', '', 'image/jpeg'],
    ['application/pdf', '', '', 'application/pdf'],
    ['text/plain', 'csv', 'text/csv', 'text/csv'],
    ['text/plain', 'csv', 'application/vnd.ms-excel', 'text/csv'],
    ['text/plain', 'txt', 'application/octet-stream', 'text/plain'],
    ['image/jpeg', 'pdf', '', undefined],
    ['image/png', 'jpg', 'image/png', undefined],
    ['application/pdf', 'pdf', 'text/html', undefined],
    ['text/plain', 'exe', '', undefined],
    ['text/plain', 'html', 'text/html', undefined],
    ['text/plain', 'pdf', 'application/pdf', undefined],
  ] as const)('%s called .%s (%s): %s', (found, ending, declaredType, expected) => {
    expect(agreedType(found, { ending, declaredType })).toBe(expected);
  });
});

import { createHash } from 'node:crypto';
import type { Language } from '#terms/bilingual.ts';
import type { RouteContract } from './contract.ts';
import { type ResourceName, resources } from './contract.ts';
import { actionOf } from './declared-action.ts';
import { API_BASE, type openApiDocument } from './openapi.ts';
import { type ProblemCode, problems } from './problems.ts';

const style = `
:root{color-scheme:light dark;font:16px/1.5 system-ui,sans-serif}
body{max-width:60rem;margin:0 auto;padding:1rem}
h1{font-size:1.5rem}h2{margin-top:2.5rem;border-bottom:1px solid}
section{margin:1.5rem 0}h3{font-size:1rem;margin:0}
code,pre{font:.85rem/1.45 ui-monospace,monospace}
pre{overflow:auto;max-height:24rem;padding:.75rem;border:1px solid #8886;border-radius:.25rem}
table{border-collapse:collapse;width:100%}td,th{text-align:left;vertical-align:top;padding:.25rem .5rem;border-bottom:1px solid #8886}
nav{display:flex;flex-wrap:wrap;gap:.25rem 1rem}
.banner{margin:0 0 1rem;padding:.5rem .75rem;border:1px solid;border-radius:.25rem}
h3 code{overflow-wrap:anywhere}
@media (max-width:40rem){table,tbody,tr{display:block}tr{padding:.25rem 0;border-bottom:1px solid #8886}td{display:inline-block;border:0;padding:.1rem .5rem .1rem 0}td:last-child{display:block}}
`;

const styleHash = `'sha256-${createHash('sha256').update(style).digest('base64')}'`;

/** Content policy of the page: no script at all, one style sheet known by its hash. */
export const referencePolicy = `default-src 'none';style-src ${styleHash};base-uri 'none';form-action 'none';frame-ancestors 'none'`;

type Document = ReturnType<typeof openApiDocument>;

const words = {
  vi: {
    title: 'Tài liệu API',
    problems: 'Mã lỗi',
    body: 'Nội dung gửi',
    query: 'Tham số',
    action: 'Quyền',
    begin:
      'Bạn là ai do <a href="/api/v1/chooser">/api/v1/chooser</a> liệt kê; gửi kèm <code>X-Demo-Officer</code>. README đi qua trọn một cuộc thanh tra.',
    resources: {
      cases: 'Hồ sơ',
      plans: 'Kế hoạch thanh tra',
      requests: 'Yêu cầu giám sát',
      matters: 'Vụ việc tham nhũng',
      accountability: 'Trách nhiệm người đứng đầu',
      dashboard: 'Toàn cảnh',
      'follow-up': 'Đôn đốc',
      deadlines: 'Thời hạn',
      statistics: 'Thống kê 01/TTr',
      ledger: 'Xem lại và so sánh',
      units: 'Đơn vị',
      officers: 'Cán bộ',
      calendars: 'Lịch làm việc',
      policies: 'Tham số và quy định đã đối chiếu',
      reveals: 'Mở niêm phong',
      'access-log': 'Nhật ký truy cập',
      exports: 'Xuất danh sách',
      me: 'Người dùng',
      changes: 'Thay đổi',
      evidence: 'Chứng cứ',
      operations: 'Vận hành',
      health: 'Tình trạng',
      chooser: 'Chọn người dùng',
    } satisfies Record<ResourceName, string>,
  },
  en: {
    title: 'API reference',
    problems: 'Problems',
    body: 'Body',
    query: 'Parameters',
    action: 'Action',
    begin:
      'Whom you can be is listed at <a href="/api/v1/chooser">/api/v1/chooser</a>; send it as <code>X-Demo-Officer</code>. The README walks through one whole inspection.',
    resources: {
      cases: 'Cases',
      plans: 'Plans',
      requests: 'Requests of overseers',
      matters: 'Corruption matters',
      accountability: 'Responsibility of heads',
      dashboard: 'Overview',
      'follow-up': 'Follow-up',
      deadlines: 'Deadlines',
      statistics: 'Statistics 01/TTr',
      ledger: 'Replay and comparison',
      units: 'Units',
      officers: 'Officers',
      calendars: 'Working calendars',
      policies: 'Policies and what was read of the law',
      reveals: 'Reveals',
      'access-log': 'Access log',
      exports: 'Exports',
      me: 'Me',
      changes: 'Changes',
      evidence: 'Evidence',
      operations: 'Operations',
      health: 'Health',
      chooser: 'Chooser',
    } satisfies Record<ResourceName, string>,
  },
} as const;

/** The reference as one page that needs no script and nothing from elsewhere. */
export const referencePage = (
  contracts: readonly RouteContract[],
  document: Document,
  { language, banner }: Readonly<{ language: Language; banner: string }>,
): string => {
  const say = words[language];
  const sections = resources.map((resource) => {
    const own = contracts.filter((contract) => contract.resource === resource);
    return own.length === 0
      ? ''
      : `<h2 id="${resource}">${say.resources[resource]}</h2>${own.map((contract) => routeSection(contract, document, language)).join('')}`;
  });
  const rows = (Object.keys(problems) as ProblemCode[]).sort().map((code) => {
    const { status, title } = problems[code];
    return `<tr id="${code}"><td><code>${code}</code></td><td>${status}</td><td>${escapeHtml(title[language])}</td></tr>`;
  });
  return `<!doctype html><html lang="${language}"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width"><title>Inspection Ledger · ${say.title}</title><style>${style}</style></head><body>
<p class="banner">${escapeHtml(banner)}</p>
<h1>Inspection Ledger · ${say.title}</h1>
<p>${say.begin}</p>
<nav>${resources.map((resource) => `<a href="#${resource}">${say.resources[resource]}</a>`).join('')}<a href="#problems">${say.problems}</a><a href="${API_BASE}/openapi.json">OpenAPI 3.1</a></nav>
${sections.join('')}
<h2 id="problems">${say.problems}</h2><table>${rows.join('')}</table></body></html>`;
};

const routeSection = (contract: RouteContract, document: Document, language: Language): string => {
  const say = words[language];
  const operation = document.paths?.[contract.path]?.[contract.method];
  const parameters = (operation?.parameters ?? []).flatMap((parameter) =>
    'name' in parameter
      ? [
          `<tr><td><code>${escapeHtml(parameter.name)}</code></td><td>${parameter.in}</td><td>${parameter.required === true ? '✓' : ''}</td><td>${escapeHtml(parameter.description ?? '')}</td></tr>`,
        ]
      : [],
  );
  const body = operation?.requestBody;
  const schema = body !== undefined && 'content' in body ? schemaOf(body.content['application/json']) : undefined;
  return `<section><h3><code>${contract.method.toUpperCase()} ${API_BASE}${escapeHtml(contract.path)}</code></h3>
<p>${escapeHtml(contract.summary[language])} · ${say.action}: <code>${actionOf(contract)}</code></p>
${parameters.length === 0 ? '' : `<table>${parameters.join('')}</table>`}
${schema === undefined ? '' : `<details><summary>${say.body}</summary><pre>${escapeHtml(JSON.stringify(schema, null, 2))}</pre></details>`}</section>`;
};

const schemaOf = (media: object | undefined): unknown =>
  media !== undefined && 'schema' in media ? media.schema : undefined;

const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (char) => `&#${char.codePointAt(0)};`);

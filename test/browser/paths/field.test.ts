import { describe, expect, it } from 'vitest';
import { people } from '#scripts/browser/people.ts';
import { cases } from '#scripts/browser/screens/demo-cases.ts';
import { Person } from '../pages/person.ts';
import { PHONE, useStage } from '../support/stage.ts';
import { reportFinding } from './inspection.ts';

const REPORTING = `/cases/${cases.inFieldwork}/do/report-finding`;
const SUMMARY = 'Tóm tắt sự việc';

type Findings = Readonly<{ case: Readonly<{ findings: readonly Readonly<{ findingId: string }>[] }> }>;

const findingsOf = async (person: Person): Promise<readonly string[]> =>
  (await person.ask<Findings>(`/cases/${cases.inFieldwork}`)).case.findings.map(({ findingId }) => findingId);

describe('An inspector in the field, on a phone', () => {
  const stage = useStage();

  it('reports from the first screen with one thumb, and gets the number of the event', async () => {
    const field = await Person.enter(stage, people.field, { viewport: PHONE, hasTouch: true });
    const before = await findingsOf(field);
    await field.hand.press(field.page.getByRole('link', { name: 'Ghi phát hiện' }));
    await field.form.choose('Nội dung thanh tra', 'Tiếp công dân');
    await reportFinding(field);
    const after = await findingsOf(field);
    expect(after).toHaveLength(before.length + 1);
    // The sentence of the receipt is the one that the file will show.
    await field.form.receipt.getByText(new RegExp(`Báo cáo phát hiện ${after.at(-1)}`)).waitFor();
    await expect.poll(() => field.page.getByText('Bà Nguyễn Thị Hư Cấu').count()).toBe(0);
  });

  it('finds what was written again after the phone was off, encrypted until then', async () => {
    const field = await Person.at(stage, people.field, REPORTING, { viewport: PHONE });
    await field.form.write(SUMMARY, 'Sổ tiếp công dân ghi thiếu');
    await field.form.savedDraft.waitFor();
    expect(await storedOnDevice(field)).not.toContain('Sổ tiếp');

    await field.page.reload();
    await field.page.getByText(/^Đã mở lại bản nháp lưu lúc/).waitFor();
    await expect.poll(() => field.form.field(SUMMARY).inputValue()).toBe('Sổ tiếp công dân ghi thiếu');

    await field.open('/');
    await field.page.getByRole('region', { name: 'Bản nháp trên máy này' }).getByRole('link').click();
    await expect.poll(() => field.form.field(SUMMARY).inputValue()).toBe('Sổ tiếp công dân ghi thiếu');
    await field.page.getByRole('button', { name: 'Bỏ bản nháp' }).click();
    await expect.poll(() => field.form.field(SUMMARY).inputValue()).toBe('');
    await field.open('/');
    await field.page.getByRole('heading', { name: 'Việc cần xử lý' }).waitFor();
    await expect.poll(() => field.page.getByText('Bản nháp trên máy này').count()).toBe(0);
  });

  it('another person on the same phone does not see the draft', async () => {
    const field = await Person.at(stage, people.field, REPORTING, { viewport: PHONE });
    await field.form.write(SUMMARY, 'Chỉ của tôi');
    await field.form.savedDraft.waitFor();
    await field.open('/chooser');
    await field.choose(people.leader);
    await field.page.getByRole('heading', { name: 'Việc cần xử lý' }).waitFor();
    await expect.poll(() => field.page.getByText('Bản nháp trên máy này').count()).toBe(0);
  });

  it('without a network loses no text, and records it once when it is back', async () => {
    const field = await Person.at(stage, people.field, REPORTING, { viewport: PHONE });
    const before = await findingsOf(field);
    const { form, page } = field;
    await form.write(SUMMARY, 'Không niêm yết lịch tiếp công dân');
    await form.choose('Nội dung thanh tra', 'Tiếp công dân');
    await form.write('Từ ngày', '01/10/2025');
    await form.write('Đến ngày', '31/10/2025');
    await page.context().setOffline(true);
    await form.send();
    await page.getByText('Chưa biết đã ghi được hay chưa').waitFor();
    await expect.poll(() => form.field(SUMMARY).inputValue()).toBe('Không niêm yết lịch tiếp công dân');
    await page.context().setOffline(false);
    await form.press('Gửi lại');
    await form.receipt.waitFor();
    expect(await findingsOf(field)).toHaveLength(before.length + 1);
  });

  it('is warned while typing that a text everyone may read names someone', async () => {
    const field = await Person.at(stage, people.field, REPORTING, { viewport: PHONE });
    await field.form.write(SUMMARY, 'Ông Trần Văn Bịa nhận tiền, điện thoại 0912345678');
    const warning = field.page.getByText(/có vẻ nêu tên hoặc thông tin của người/);
    await warning.waitFor();
    await expect.poll(() => warning.innerText()).toContain('0912345678');
  });
});

/** Everything that IndexedDB holds, as far as it can be read as text. */
const storedOnDevice = (person: Person): Promise<string> =>
  person.page.evaluate(async () => {
    const texts: string[] = [];
    for (const { name = '' } of await indexedDB.databases()) {
      const database = await new Promise<IDBDatabase>((resolve) => {
        const opening = indexedDB.open(name);
        opening.onsuccess = () => resolve(opening.result);
      });
      for (const store of database.objectStoreNames) {
        const values = await new Promise<unknown[]>((resolve) => {
          const asking = database.transaction(store).objectStore(store).getAll();
          asking.onsuccess = () => resolve(asking.result);
        });
        for (const value of values) {
          const readable = (key: string, part: unknown): unknown =>
            part instanceof ArrayBuffer || ArrayBuffer.isView(part)
              ? `${key}${new TextDecoder().decode(part as BufferSource)}`
              : part;
          texts.push(JSON.stringify(value, readable));
        }
      }
      database.close();
    }
    if (texts.length === 0) throw new Error('there is nothing on this device');
    return texts.join('\n');
  });

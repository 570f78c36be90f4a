import type { Locator } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { people } from '#scripts/browser/people.ts';
import { heads } from '#scripts/browser/screens/demo-cases.ts';
import { Person } from '../pages/person.ts';
import { dayFromNow } from '../support/days.ts';
import { useStage } from '../support/stage.ts';
import * as matter from './matter.ts';
import * as responsibility from './responsibility.ts';
import { reprimandedBeforeJudgment, suspects } from './sent-reprimand.ts';

const HEAD = 'Quách Văn Bền';
/** Of whom the demonstration tells the same story, day by day as it became known. */
const TOLD_BEFORE = 'Lục Đình Khoát';
const REPRIMAND = '1130/QĐ-UBND (2023)';
const DISTRICT_COURT = 'Tòa án nhân dân khu vực Sơn Hạ (hư cấu)';
const PROVINCIAL_COURT = 'Tòa án nhân dân tỉnh Hương Bình (hư cấu)';

type Steps = readonly Readonly<{ type: string }>[];

/** How large and how heavy something is written. */
const looksOf = (text: Locator) =>
  text.evaluate((element) => {
    const { fontSize, fontWeight } = getComputedStyle(element);
    return { fontSize, fontWeight };
  });

describe('Story C, before the screens: a judgment two years later', () => {
  const stage = useStage();
  let matterId = '';
  let actionId = '';
  let warning = '';
  let judgedAt = 0;
  let confirmedAt = 0;

  it('comes late, and what was decided on less is to be looked at again: known then beside known now', async () => {
    const at = (name: string) => Person.at(stage, name, '/');
    const inspector = await at(people.inspector);
    ({ matterId, actionId } = await reprimandedBeforeJudgment({
      inspector,
      ...{
        head: await at(people.head),
        second: await at(people.leader),
        administrator: await at(people.administrator),
      },
    }));
    await inspector.open(`/matters/${matterId}`);
    judgedAt = await matter.recordJudgment(inspector, {
      ...{ court: DISTRICT_COURT, level: 'Sơ thẩm', number: '17', symbol: 'HS-ST', signed: -170, inEffect: -140 },
      ...{ received: -20, years: [2, 4] },
    });
    const track = inspector.matter.part('Tố tụng hình sự');
    await track.getByText(`Có hiệu lực từ ${dayFromNow(-140)} · nhận được ngày ${dayFromNow(-20)}`).waitFor();

    await inspector.shell.goTo('Hôm nay');
    const tasks = inspector.page.getByRole('region', { name: 'Trách nhiệm người đứng đầu: việc cần làm' });
    const task = tasks.getByRole('listitem').filter({ hasText: HEAD }).first();
    await task.getByText('Cần xem xét lại').waitFor();
    await inspector.hand.press(task.getByRole('link'));
    await inspector.page.getByRole('heading', { level: 1, name: `${HEAD}: xem xét trách nhiệm` }).waitFor();
    expect(inspector.accountability.actionId).toBe(actionId);
    await inspector.page.getByText(/đã chuyển công tác, từ 01\/10\/2024/).waitFor();
    const then = inspector.accountability.known(`Đã biết khi đó (ngày 05/09/2023)`);
    const now = inspector.accountability.known(`Đã biết bây giờ (ngày ${dayFromNow(0)})`);
    await then.getByText('Mức độ của vụ việc: chưa xác định, ít nhất là ít nghiêm trọng').waitFor();
    await then.getByText(/^Mức tham chiếu theo Điều 78: khiển trách/).waitFor();
    await now.getByText('Mức độ của vụ việc: nghiêm trọng').waitFor();
    await now.getByText('Mức tham chiếu theo Điều 78: cảnh cáo').waitFor();
  });

  it('has the reprimand replaced by a warning, which a second officer confirms', async () => {
    const inspector = await Person.at(stage, people.inspector, `/accountability/${actionId}`);
    const { paper } = await responsibility.recordDecision(inspector, {
      ...{ act: 'Ghi quyết định thay thế', form: 'Cảnh cáo', number: '2215', signed: -10 },
      ground: 'Vụ việc nghiêm trọng theo bản án sơ thẩm',
    });
    warning = paper;
    const replacing = inspector.accountability.paper(warning);
    await replacing.getByText(`Thay cho quyết định ${REPRIMAND}`).waitFor();
    await replacing.getByText('đang có hiệu lực').waitFor();
    await inspector.accountability.paper(REPRIMAND).getByText('không còn hiệu lực').waitFor();
    await expect.poll(() => inspector.page.getByText('Cần xem xét lại').count()).toBe(0);

    const second = await Person.at(stage, people.leader, `/accountability/${actionId}`);
    confirmedAt = await responsibility.confirm(second, warning);
    await second.accountability.paper(warning).getByText(`Người thứ hai đã đối chiếu: ${people.leader}`).waitFor();
  });

  it('ends on appeal with one of two acquitted: rights are given back where the accusation stood, and as large', async () => {
    const inspector = await Person.at(stage, people.inspector, `/matters/${matterId}`);
    const persons = inspector.matter.part('Người bị phản ánh');
    const accused = await looksOf(persons.getByText(/^Đang bị tạm đình chỉ công tác từ/));
    await matter.recordJudgment(inspector, {
      ...{ court: PROVINCIAL_COURT, level: 'Phúc thẩm', number: '58', symbol: 'HS-PT', signed: -5, inEffect: -5 },
      ...{ years: [2, 'acquitted'], instead: /^17\/HS-ST/ },
    });
    const track = inspector.matter.part('Tố tụng hình sự');
    await track.getByText('đã được thay', { exact: true }).waitFor();
    await inspector.matter.part('Mức độ vụ việc').getByText('Vì vậy: ít nghiêm trọng.').waitFor();
    await matter.recordCancellation(inspector, /^301\/QĐ-UBND/);
    await persons.getByText('Chưa ghi việc khôi phục quyền, lợi ích.').waitFor();
    await matter.recordPublication(inspector);
    await matter.recordRightsRestored(inspector);
    await persons.getByText('được tuyên không có tội', { exact: true }).waitFor();
    await persons.getByText('bị kết án, bản án có hiệu lực', { exact: true }).waitFor();
    const restored = persons.getByText(`Đã khôi phục quyền, lợi ích ngày ${dayFromNow(0)}`);
    expect(await looksOf(restored)).toEqual(accused);
    await expect.poll(() => persons.getByText(/tạm đình chỉ/).count()).toBe(0);

    const read = await inspector.ask<Readonly<{ matter: Readonly<{ steps: Steps }> }>>(`/matters/${matterId}`);
    expect(read.matter.steps.map(({ type }) => type)).toEqual([
      ...['MatterIdentified', 'MatterTransferred', 'SuspensionOrdered', 'JudgmentRecorded', 'JudgmentRecorded'],
      ...['SuspensionCancelled', 'CancellationPublished', 'RightsRestored'],
    ]);
    const action = await inspector.ask<Readonly<{ action: Readonly<{ steps: Steps }> }>>(
      `/accountability-actions/${actionId}`,
    );
    expect(action.action.steps.slice(-2).map(({ type }) => type)).toEqual([
      'SanctionReplaced',
      'SanctionRecordConfirmed',
    ]);
  });

  it('leaves files of heads in which two moments stand side by side', async () => {
    const leader = await Person.at(stage, people.leader, `/accountability/${actionId}`);
    const { hand, page } = leader;
    // By what is known since the appeal the warning is too heavy: nothing changes by itself.
    await page.getByText('Hai bên dẫn đến mức khác nhau.').waitFor();
    await hand.press(page.getByRole('link', { name: 'Mọi vụ việc của người này' }));
    const day = page.getByRole('textbox', { name: 'So với điều đã biết đến ngày' });
    const now = page.getByRole('region', { name: 'Đã biết bây giờ' });
    await hand.write(day, dayFromNow(-1));
    await page.getByText('Khi đó sổ cái chưa có vụ việc nào.').waitFor();
    await now.getByText('Cần xem xét lại').waitFor();

    await leader.open(`/heads/${heads.lateJudgment}`);
    await page.getByRole('heading', { level: 1, name: `Hồ sơ người đứng đầu: ${TOLD_BEFORE}` }).waitFor();
    await hand.write(day, '30/06/2024');
    const before = page.getByRole('region', { name: 'Đã biết đến hết ngày 30/06/2024' });
    await before.getByText('Khiển trách', { exact: true }).waitFor();
    await before.getByText('khiển trách (tạm thời, có thể nặng hơn)').waitFor();
    await now.getByText('Cảnh cáo', { exact: true }).waitFor();
    await now.getByText('Cần xem xét lại').waitFor();
    await expect.poll(() => before.getByText('Cần xem xét lại').count()).toBe(0);
  });

  it('can be gone back in by an overseer, to whom the persons stay sealed', async () => {
    const overseer = await Person.at(stage, people.overseer, `/accountability/${actionId}`);
    const { page, shell } = overseer;
    await page.getByText('Cần xem xét lại').first().waitFor();
    await shell.lookAsOfEvent(confirmedAt);
    await shell.pastBanner.waitFor();
    await page.getByText('Hai bên dẫn đến cùng một mức.').waitFor();
    await overseer.accountability.paper(warning).getByText('đang có hiệu lực').waitFor();
    await shell.lookAsOfEvent(judgedAt);
    await page.getByText('Hai bên dẫn đến mức khác nhau.').waitFor();
    await overseer.accountability.paper(REPRIMAND).getByText('đang có hiệu lực').waitFor();

    await overseer.open(`/matters/${matterId}?asOf=${judgedAt}`);
    await shell.pastBanner.waitFor();
    const persons = overseer.matter.part('Người bị phản ánh');
    await expect.poll(() => persons.getByText('bị kết án, bản án có hiệu lực').count()).toBe(2);
    await persons.getByText(/^Đang bị tạm đình chỉ công tác từ/).waitFor();
    await expect.poll(() => persons.getByText('Đã niêm phong').count()).toBe(2);
    await shell.backToNow();
    await persons.getByText(/^Đã khôi phục quyền, lợi ích ngày/).waitFor();
    await expect.poll(() => overseer.matter.ways.count()).toBe(0);
    await expect.poll(() => page.getByRole('button', { name: 'Mở niêm phong' }).count()).toBe(0);
    const told = JSON.stringify(await overseer.ask(`/matters/${matterId}`));
    for (const name of suspects) expect(told).not.toContain(name);
  });
});

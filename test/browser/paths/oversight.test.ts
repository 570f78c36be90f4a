import { describe, expect, it } from 'vitest';
import { people } from '#scripts/browser/people.ts';
import { cases } from '#scripts/browser/screens/demo-cases.ts';
import { Person } from '../pages/person.ts';
import { dayFromNow } from '../support/days.ts';
import { useStage } from '../support/stage.ts';

const PUBLISHED_HASH = '9b74c9897bac770ffc029102a200c5de8d5e6f7a8b9c0d1e2f3a4b5c6d7e8f90';

describe('An overseer', () => {
  const stage = useStage();

  it('sees the stages of a case until it is published, and then what is in it, without loading the page again', async () => {
    const overseer = await Person.at(stage, people.overseer, `/cases/${cases.concluded}`);
    await overseer.page.getByText(/^Kết luận chưa công khai/).waitFor();
    await expect.poll(() => overseer.page.getByRole('tab', { name: /Phát hiện/ }).count()).toBe(0);

    const inspector = await Person.at(stage, people.inspector, `/cases/${cases.concluded}`);
    await inspector.file.begin('Công khai kết luận');
    await inspector.form.tick('Niêm yết tại trụ sở');
    await inspector.form.write('Đăng đến hết ngày', dayFromNow(15));
    await inspector.form.write('Tệp bản công khai', PUBLISHED_HASH);
    await inspector.form.record();

    await overseer.file.openTab('Phát hiện');
    await overseer.file.part('F1').waitFor();
  });

  it('never finds a way to change anything, nor to open what is sealed', async () => {
    const overseer = await Person.at(stage, people.overseer, `/cases/${cases.followedUp}?tab=findings`);
    // Not before it is known what he may do.
    const { page } = overseer;
    await Promise.all([page.waitForResponse((answer) => answer.url().endsWith('/open-acts')), page.reload()]);
    await overseer.file.part('F1').waitFor();
    await page.getByText('Đã niêm phong').first().waitFor();
    await expect.poll(() => overseer.file.ways.count()).toBe(0);
    await expect.poll(() => overseer.page.getByRole('button', { name: 'Mở niêm phong' }).count()).toBe(0);
    await expect.poll(() => overseer.page.getByRole('link', { name: 'Mở hồ sơ' }).count()).toBe(0);
    await overseer.open(`/cases/${cases.followedUp}/do/propose-closure`);
    await overseer.page.getByText(/^Việc này hiện không làm được/).waitFor();
  });

  it('asks of any value which event set it, by whom, on which paper, and looks at the case as it was then', async () => {
    const overseer = await Person.at(stage, people.overseer, `/cases/${cases.followedUp}`);
    const history = await overseer.file.askForHistoryOf('quyết định thanh tra');
    await history
      .getByText(/ban hành/i)
      .first()
      .waitFor();
    const told = await history.innerText();
    expect(told).toContain('Nguyễn Hữu Chánh');
    expect(told).toContain('11/QĐ-TTr');
    await history.getByRole('link', { name: /^Xem hồ sơ sau sự kiện/ }).click();
    await overseer.shell.pastBanner.waitFor();
    await overseer.file.stage('đã ra quyết định').waitFor();
  });

  it('walks through a case event by event, from its opening to its closing', async () => {
    const overseer = await Person.at(stage, people.overseer, `/cases/${cases.closed}`);
    const { file } = overseer;
    await file.stage('đã kết thúc theo dõi').waitFor();
    await file.slider.focus();
    await overseer.page.keyboard.press('Home');
    await file.stage('đã mở').waitFor();
    await file.stepForward();
    await file.stage('đã ra quyết định').waitFor();
    await overseer.page.getByText(/^Đang xem sổ cái đúng như sau sự kiện/).waitFor();
    await file.stepToEvent('kết luận thanh tra');
    await file.stage('đã ban hành kết luận').waitFor();
    await file.slider.focus();
    await overseer.page.keyboard.press('End');
    await file.stage('đã kết thúc theo dõi').waitFor();
    // The last event of a case is where it is now.
    await expect.poll(() => overseer.page.url()).not.toContain('asOf');
  });
});

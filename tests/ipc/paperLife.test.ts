import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { readStored } from '../../electron/files/attachments.ts';
import { contradictionOf } from '../../shared/documents/frozen.ts';
import { plan } from '../../shared/law/plan.ts';
import { lawContext } from '../../shared/law/context.ts';
import { shieldOf } from '../../shared/law/plan/shield.ts';
import { caseState } from '../../shared/law/state/caseState.ts';
import type { AnyPaper, CaseEvent, EventOf } from '../../shared/model/case.ts';
import { setFact } from '../../shared/interview/factPath.ts';
import { ONE_PAGE_PDF, openProgram, TODAY, type TestProgram } from '../support/handlers.ts';

let program: TestProgram;
afterEach(() => program.close());

async function sample(): Promise<string> {
  program = openProgram();
  return (await program.call('cases.createSample', {})).id;
}

const fileOf = async (id: string) => (await program.call('cases.get', { id })).file;

async function change(id: string, path: string, value: unknown): Promise<void> {
  await program.call('cases.setFacts', { id, facts: setFact((await fileOf(id)).facts, path, value) });
}

const idOf = (paper: AnyPaper) => `sent-${paper.replace('_', '-')}`;

const sending = (paper: AnyPaper, to: EventOf<'sent'>['to']): CaseEvent => ({
  id: idOf(paper),
  type: 'sent',
  paper,
  to,
  channel: 'in_person',
  date: TODAY,
});

describe('what the screen asks, the main process asks too', () => {
  it('refuses a paper with a danger nobody has read, and gives it out once it was acknowledged', async () => {
    const id = await sample();
    program.platform.save = join(program.folder, 'письмо.pdf');
    const asked = { caseId: id, kind: 'bailiff_complaint' } as const;
    await change(id, 'papers.writ.bailiffs', 'отделение по г. Образцовску');
    await change(id, 'papers.writ.proceedings', '1000/26/00000-ИП');
    for (const answer of [
      await program.ask('documents.print', asked),
      await program.ask('documents.save', { ...asked, format: 'pdf' }),
      await program.ask('documents.save', { ...asked, format: 'docx' }),
    ]) {
      expect(answer).toMatchObject({
        ok: false,
        error: {
          code: 'forbidden',
          field: 'papers.writ.inaction',
          message: expect.stringContaining('чего пристав не сделал'),
        },
      });
    }
    expect(program.platform.printed).toEqual([]);
    expect((await fileOf(id)).events.some((event) => event.type === 'printed' && event.date === TODAY)).toBe(false);

    await program.call('acknowledge.set', { caseId: id, code: 'no_inaction', reason: 'Допишу от руки' });
    await program.call('documents.print', asked);
    expect(program.platform.printed).toHaveLength(1);
  });

  it('never gives out what is forbidden, whatever was acknowledged', async () => {
    const id = await sample();
    await change(id, 'papers.dispute.card', '0000 1111 2222 3333');
    await program.call('acknowledge.set', { caseId: id, code: 'card_number_whole', reason: 'Так надо' });
    expect(await program.ask('documents.print', { caseId: id, kind: 'bank_dispute' })).toMatchObject({
      error: { code: 'forbidden', field: 'papers.dispute.card' },
    });
  });

  it('refuses a packet with an unread danger, as a folder and as «Всё для почты»', async () => {
    const id = await sample();
    const out = join(program.folder, 'out');
    mkdirSync(out);
    program.platform.folder = out;
    await change(id, 'story', 'Вы мошенники и пожалеете об этом.');
    for (const answer of [
      await program.ask('packets.save', { caseId: id, kind: 'claim_post', as: 'folder' }),
      await program.ask('documents.savePost', { id }),
    ]) {
      expect(answer).toMatchObject({ error: { code: 'forbidden', message: expect.stringContaining('Понимаю') } });
    }
    expect(readdirSync(out)).toEqual([]);
    const { remaining } = await program.call('packets.get', { caseId: id, kind: 'claim_post' });
    for (const { code, severity } of remaining) {
      if (severity === 'danger') await program.call('acknowledge.set', { caseId: id, code, reason: 'Понимаю' });
    }
    await program.call('packets.save', { caseId: id, kind: 'claim_post', as: 'folder' });
    expect(readdirSync(out)).toHaveLength(1);
  });

  it('stops the packet of the complaint whose short text is longer than the form', async () => {
    const id = await sample();
    await program.call('edits.set', {
      caseId: id,
      document: 'complaint_text',
      key: 'own-1',
      edit: { document: 'complaint_text', key: 'own-1', text: 'слово '.repeat(500), basedOn: '', after: 'title' },
    });
    expect(await program.ask('packets.save', { caseId: id, kind: 'complaint', as: 'folder' })).toMatchObject({
      error: { code: 'forbidden', message: expect.stringContaining('Текст длиннее формы') },
    });
  });
});

describe('the life of a further letter', () => {
  it('is printed once a day in the log', async () => {
    const id = await sample();
    for (const kind of ['case_note', 'case_note', 'shop_memo'] as const) {
      await program.call('documents.print', { caseId: id, kind });
    }
    const printed = (await fileOf(id)).events.flatMap((event) =>
      event.type === 'printed' && event.date === TODAY ? [event.paper] : [],
    );
    expect(printed).toEqual(['case_note', 'shop_memo']);
  });

  it.each([
    ['goods_offer', 'seller', 'correspondence'],
    ['complaint', 'office', 'other'],
    ['lawsuit', 'court', 'other'],
    ['claim', 'seller', 'claim_copy'],
  ] as const)('keeps «%s» byte for byte with its words when it goes out', async (paper, to, proves) => {
    const id = await sample();
    const before = await fileOf(id);
    const { file } = await program.call('events.add', { caseId: id, event: sending(paper, to) });
    const sent = file.events.find((event) => event.id === idOf(paper)) as EventOf<'sent'>;
    expect(sent.frozen).toBe(createHash('sha256').update(ONE_PAGE_PDF).digest('hex'));
    expect(Buffer.from(readStored(program.context.store, sent.frozen ?? '', 'a.pdf'))).toEqual(
      Buffer.from(ONE_PAGE_PDF),
    );
    expect(sent.wording?.length).toBeGreaterThan(4);
    expect(file.attachments).toHaveLength(before.attachments.length + 1);
    expect(file.attachments.at(-1)).toMatchObject({ proves, hash: sent.frozen });
    expect(contradictionOf(file, paper)).toBeNull();
    // A correction keeps what went out.
    const corrected = { ...sending(paper, to), note: 'взяла Ольга' };
    const after = (await program.call('events.update', { caseId: id, event: corrected })).file;
    expect(after.events.find((event) => event.id === sent.id)).toEqual({ ...sent, note: 'взяла Ольга' });
  });

  it('says where the copy that went out contradicts the facts of today, and is silent again when they agree', async () => {
    const id = await sample();
    const { facts } = (await program.call('events.add', { caseId: id, event: sending('goods_offer', 'seller') })).file;
    program.platform.day = '2026-11-27';
    expect(contradictionOf(await fileOf(id), 'goods_offer')).toBeNull();
    await change(id, 'goods.item', 'кресло «Волна»');
    const found = contradictionOf(await fileOf(id), 'goods_offer');
    expect(found?.sending.id).toBe(idOf('goods_offer'));
    expect(found?.differences.some((one) => one.now.includes('кресло «Волна»') && !one.sent.includes('Волна'))).toBe(
      true,
    );
    await program.call('cases.setFacts', { id, facts });
    expect(contradictionOf(await fileOf(id), 'goods_offer')).toBeNull();
  });

  it('has the sample claim agree with its case, and contradict it after a change', async () => {
    const id = await sample();
    expect(contradictionOf(await fileOf(id), 'claim')).toBeNull();
    await change(id, 'buyer.address', 'г. Образцовск, ул. Новая, д. 2');
    expect(
      contradictionOf(await fileOf(id), 'claim')
        ?.differences.map((one) => one.now)
        .join(' ')
        .replaceAll('\u00a0', ' '),
    ).toContain('ул. Новая');
  });

  it('offers the goods for the shield, and moves neither the claim nor the stage', async () => {
    const id = await sample();
    const before = await program.call('cases.get', { id });
    const { file, plan: now } = await program.call('events.add', {
      caseId: id,
      event: sending('goods_offer', 'seller'),
    });
    const served = { id: 'served-offer', type: 'served', paper: 'goods_offer', to: 'seller', date: TODAY } as const;
    const after = await program.call('events.add', { caseId: id, event: { ...served, proof: 'mark_on_copy' } });
    const state = caseState(after.file, TODAY);
    expect(state.offered).toContain(TODAY);
    expect(state.letters.goods_offer?.served).toEqual({ date: TODAY, proof: 'mark_on_copy' });
    expect(state.claim).toEqual(caseState(before.file, TODAY).claim);
    expect([now.stage, after.plan.stage]).toEqual([before.plan.stage, before.plan.stage]);
    expect(after.plan.sums?.total).toBe(before.plan.sums?.total);
    const ctx = lawContext(TODAY);
    const shield = shieldOf(plan(file, ctx).chosen?.id, {
      facts: { ...file.facts, inspection: {} },
      state,
      ctx,
    } as never);
    const steps = shield.applies ? shield.exceptions.flatMap((one) => one.steps) : [];
    expect(steps.find((one) => one.id === 'inspection')).toMatchObject({
      state: 'done',
      proof: expect.stringContaining('заявление о готовности передать товар'),
    });
  });

  it('to the court or to the bank is no appendix of the papers of the case', async () => {
    const id = await sample();
    const list = async () =>
      JSON.stringify((await program.call('documents.get', { caseId: id, kind: 'lawsuit_attachments' })).blocks);
    const before = await list();
    await program.call('events.add', { caseId: id, event: sending('bank_dispute', 'bank') });
    expect(await list()).toBe(before);
    expect(caseState(await fileOf(id), TODAY).disputes.bank).toBe(TODAY);
  });
});

describe('own words in a paper', () => {
  it('are all taken back at once, and brought back by one undo', async () => {
    const id = await sample();
    const edit = (key: string, document = 'claim') => ({
      document,
      key,
      text: 'Мой текст.',
      basedOn: '0',
      after: 'title',
    });
    for (const one of [edit('own-1'), edit('own-2'), edit('own-1', 'complaint')]) {
      await program.call('edits.set', { caseId: id, document: one.document, key: one.key, edit: one });
    }
    const reset = await program.call('edits.reset', { caseId: id, document: 'claim' });
    expect(reset.file.edits.map((one) => one.document)).toEqual(['complaint']);
    const undone = await program.call('cases.undo', { id });
    expect(undone.file.edits).toHaveLength(3);
  });
});

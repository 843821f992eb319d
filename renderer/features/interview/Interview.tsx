import { useEffect } from 'react';
import { firstUnansweredPage } from '../../../shared/interview/pages.ts';
import { useQuery } from '../../api.ts';
import { navigate } from '../../app/routes.ts';
import { ScreenBody } from '../../ui/Page.tsx';
import { InterviewPage } from './InterviewPage.tsx';
import { openPage } from './openPage.ts';

/** «Новое дело»: opens at the page of the address or at the first unanswered one. */
export default function Interview({ caseId: id, page }: { caseId: string; page: string | null }) {
  const { data: view, error } = useQuery('cases.get', { id });
  const target = view && openPage(page, view.file.facts) === null ? firstUnansweredPage(view.file.facts) : null;
  useEffect(() => {
    if (target && page === null) navigate({ screen: 'interview', id, page: target }, { replace: true });
  }, [target, page, id]);
  if (error && !view) {
    return (
      <ScreenBody>
        <p role="alert">{error.message}</p>
      </ScreenBody>
    );
  }
  return view ? <InterviewPage key={id} view={view} page={page} /> : null;
}

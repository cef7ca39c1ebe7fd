import {expect} from '@open-wc/testing';
import {
  announce,
  announceOptimistic,
  getLatestChange,
  getPendingChange,
  subscribe,
  type AvatarChange,
} from '../../src/people/avatar-changes.js';

describe('people store', () => {
  it('notifies every subscriber of the person, and no other one', () => {
    const heard: string[] = [];
    const stop = [
      subscribe('ada', (change) => heard.push(`first ${change?.url}`)),
      subscribe('ada', (change) => heard.push(`second ${change?.url}`)),
      subscribe('bob', () => heard.push('bob')),
    ];
    announce({personId: 'ada', url: '/ada.webp', version: '2'});
    stop.forEach((end) => end());
    announce({personId: 'ada', url: '/later.webp'});
    expect(heard).to.deep.equal(['first /ada.webp', 'second /ada.webp']);
  });

  it('remembers the last change for those who come later', () => {
    announce({personId: 'eve', url: null});
    expect(getLatestChange('eve')).to.deep.equal({personId: 'eve', url: null});
    expect(getLatestChange('nobody')).to.equal(undefined);
  });

  it('lets a listener unsubscribe while it is called', () => {
    let calls = 0;
    const stop = subscribe('kim', () => {
      calls++;
      stop();
    });
    announce({personId: 'kim', url: null});
    announce({personId: 'kim', url: null});
    expect(calls).to.equal(1);
  });

  it('shows a change before it is stored, and takes it back', () => {
    const heard: (string | null | undefined)[] = [];
    const stop = subscribe('sam', (change) => heard.push(change?.url));
    announce({personId: 'sam', url: '/old.webp'});
    const takeBack = announceOptimistic({personId: 'sam', url: '/new.webp'});
    expect(getPendingChange('sam')?.url).to.equal('/new.webp');
    expect(getLatestChange('sam')?.url).to.equal('/old.webp');
    takeBack();
    stop();
    expect(heard).to.deep.equal(['/old.webp', '/new.webp', undefined]);
    expect(getPendingChange('sam')).to.equal(undefined);
  });

  it('keeps showing the newer of two pending changes when the older one is over', () => {
    const first = announceOptimistic({personId: 'tom', url: '/1.webp'});
    const second = announceOptimistic({personId: 'tom', url: '/2.webp'});
    first();
    expect(getPendingChange('tom')?.url).to.equal('/2.webp');
    second();
    expect(getPendingChange('tom')).to.equal(undefined);
  });

  it('reaches another tab, with the picture itself', async () => {
    const otherTab = document.createElement('iframe');
    otherTab.srcdoc = `<script type="module">
      import {subscribe} from '/src/people/avatar-changes.js';
      subscribe('tab', async ({url, picture}) => parent.postMessage([url, await picture.text()], '*'));
      parent.postMessage('ready', '*');
    </script>`;
    const next = () =>
      new Promise<unknown>((resolve) => addEventListener('message', (e) => resolve(e.data), {once: true}));
    const ready = next();
    document.body.append(otherTab);
    expect(await ready).to.equal('ready');
    const answer = next();
    announce({personId: 'tab', url: '/tab.webp', picture: new Blob(['bytes'])} satisfies AvatarChange);
    expect(await answer).to.deep.equal(['/tab.webp', 'bytes']);
    otherTab.remove();
  });
});

// Markups of kinds that the fixtures of the other tests have only in part, for tests of every kind of markup.
export const specialMarkups: Readonly<Record<string, string>> = {
  'nested providers':
    '<avatar-provider locale="de" endpoint="/a/{personId}"><avatar-badge name="Ada"></avatar-badge><avatar-provider endpoint="/b/{personId}"><avatar-editor person-id="ada" person-name="Ada Lovelace"></avatar-editor><profile-card person-id="ada" name="Ada Lovelace" editable></profile-card></avatar-provider></avatar-provider>',
  'a group in a provider':
    '<avatar-provider><avatar-group label="Team" max="2" size="48"><avatar-badge name="Ada Lovelace"></avatar-badge><a href="#grace"><avatar-badge name="Grace Hopper"></avatar-badge></a><button type="button"><avatar-badge name="Alan Turing"></avatar-badge></button></avatar-group></avatar-provider>',
  'a group in a narrow box':
    '<div style="width: 90px"><avatar-group label="Team"><avatar-badge name="Ada Lovelace"></avatar-badge><avatar-badge name="Grace Hopper"></avatar-badge><avatar-badge name="Alan Turing"></avatar-badge><avatar-badge name="Hedy Lamarr"></avatar-badge></avatar-group></div>',
  'a group that says sizes after its badges':
    '<avatar-group size="24" total="12"><avatar-badge name="Ada Lovelace" size="64"></avatar-badge><avatar-badge name="Grace Hopper"></avatar-badge></avatar-group>',
  'a group with hidden and foreign children':
    '<avatar-group max="2">Team: <avatar-badge name="Ada Lovelace" hidden></avatar-badge><span>and</span><avatar-badge name="Grace Hopper"></avatar-badge><!-- others --><avatar-badge name="Alan Turing"></avatar-badge><avatar-badge name="Hedy Lamarr"></avatar-badge></avatar-group>',
  'a required editor with a label in a form':
    '<form><label>Picture <avatar-editor name="photo" person-name="Ada Lovelace" required></avatar-editor></label><label for="photo">Again</label><avatar-editor id="photo" name="other" src="/test/fixtures/photo.jpg"></avatar-editor><button>Send</button></form>',
  'editors in a disabled fieldset':
    '<form><fieldset disabled><legend><avatar-editor name="enabled"></avatar-editor></legend><avatar-editor name="disabled" required></avatar-editor><profile-card name="Ada Lovelace" editable></profile-card></fieldset></form>',
  'an editor of another form':
    '<form id="other"></form><avatar-editor form="other" name="photo" required></avatar-editor>',
  'an editor with limits':
    '<avatar-editor accept="image/*" max-bytes="1000" min-edge="64" max-pixels="1000000" output-size="64" never-enlarge output-type="image/png" output-max-bytes="9000" animation="keep" field-name="picture" method="put" confirm-leave sources="camera choose" shape="square"></avatar-editor>',
  'an editor in a dialog':
    '<dialog open aria-label="Picture" style="width: 400px"><form method="dialog"><avatar-editor person-id="ada" person-name="Ada Lovelace" src="/test/fixtures/photo.jpg"></avatar-editor><button>Close</button></form></dialog><dialog><avatar-editor></avatar-editor></dialog>',
  'a card with slots':
    '<profile-card person-id="ada" name="Ada Lovelace" src="/test/fixtures/photo.jpg" editable><button slot="actions">Message</button><p slot="details">Analyst</p><small slot="footer">London</small></profile-card>',
  'a card with a popover and two openers':
    '<button popovertarget="card" person-id="ada" name="Ada Lovelace">Ada</button><button popovertarget="card" person-id="grace" name="Grace Hopper">Grace</button><profile-card id="card" popover hover sync-label="Outlook sync"></profile-card>',
  'a card in a closed popover and in what is hidden':
    '<div popover><profile-card name="Ada Lovelace" editable="phone"></profile-card></div><div hidden><avatar-editor></avatar-editor></div><details><summary>More</summary><avatar-group max="1"><avatar-badge name="A"></avatar-badge><avatar-badge name="B"></avatar-badge></avatar-group></details>',
  'badges with sources of each kind':
    '<avatar-badge name="Ada" src="data:image/png;base64,AAAA"></avatar-badge><avatar-badge name="Ada" src="javascript:alert(1)"></avatar-badge><avatar-badge name="Ada" src="/test/fixtures/photo.jpg" srcset="/test/fixtures/page.jpg 2x" loading="eager"></avatar-badge><avatar-badge src="" name=""></avatar-badge>',
  'a badge with slots in a table, right to left':
    '<table dir="rtl"><tr><td><avatar-badge name="عمر الخيام" size="2em" status="online"><i>?</i><b slot="status">3</b></avatar-badge></td></tr></table>',
  'wrong values':
    '<avatar-badge name="Ada" size="big" shape="star" status="lost" loading="never"></avatar-badge><avatar-group max="-1" total="few"><avatar-badge name="Ada"></avatar-badge></avatar-group><avatar-editor max-bytes="many" shape="star" animation="loop" sources="fax"></avatar-editor>',
  'a badge that a server rendered':
    '<avatar-provider><avatar-badge name="Ada Lovelace" size="64"><template shadowrootmode="open"><span part="base initials" role="img" aria-label="Ada Lovelace">AL<slot name="status"></slot></span></template></avatar-badge></avatar-provider>',
  'an editor in a shadow root of the page':
    '<avatar-provider endpoint="/a/{personId}"><div><template shadowrootmode="open"><form><avatar-editor person-id="ada" name="photo" required></avatar-editor></form><slot></slot></template><avatar-badge name="Ada Lovelace"></avatar-badge></div></avatar-provider>',
};

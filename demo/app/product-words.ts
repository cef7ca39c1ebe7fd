// The words of the two products in place of the library's own, for everything inside the provider.
import type {MessageOverrides} from 'avatar-elements';

const unlock = 'Manage this employee manually';
const changePicture = 'Change profile picture';

export const productWords: MessageOverrides = {
  editor: {chooseFile: 'Choose file', clear: 'Clear', unlock},
  card: {changePicture, unlock},
};

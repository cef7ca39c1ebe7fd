// Parsers of the languages of docs/backends that do not run here.
export {loadPrism} from '@ruby/prism';
export {default as phpParser} from 'php-parser';

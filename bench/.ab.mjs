// node ab.mjs count pics dir:contender ... interleaved medians
import {serve, launch} from '/work/main/bench/badges/browser.js';
import {build} from 'esbuild';
import path from 'node:path';
const [count,pics,...variants]=process.argv.slice(2);
const scripts=new Map();
for(const [i,v] of variants.entries()){const [dir,c='ours']=v.split(':'); const {outputFiles}=await build({entryPoints:[path.join(dir,'bench/badges/page.js')],alias:{contender:path.join(dir,'bench/badges/contenders',c+'.js')},bundle:true,minify:true,write:false,format:'esm',target:'es2022',conditions:['production'],define:{'process.env.NODE_ENV':'"production"'},legalComments:'none',logLevel:'error'}); scripts.set('v'+i,outputFiles[0].text);}
const s=await serve(scripts); const b=await launch(); const N=Number(process.env.N??15); const all=variants.map(()=>[]); const ren=variants.map(()=>[]);
for(let r=0;r<N;r++) for(const i of variants.keys()){ const ctx=await b.newContext({viewport:{width:1280,height:800}}); const p=await ctx.newPage(); await p.goto(s.address+'/v'+i); await p.waitForFunction(()=>'build' in globalThis); await p.evaluate(k=>globalThis.warmUp(k),+pics); await p.waitForTimeout(100);
 all[i].push(await p.evaluate(([c,k])=>globalThis.build(c,k),[+count,+pics])); if(!+pics) ren[i].push(await p.evaluate(()=>globalThis.renameAll())); await ctx.close(); }
const q=(a,f)=>a.sort((x,y)=>x-y)[Math.floor(a.length*f)]?.toFixed(0);
for(const [i,v] of variants.entries()) console.log(v.padEnd(30),'build',q(all[i],.5),`(${q(all[i],.1)}–${q(all[i],.9)})`,+pics?'':`rename ${q(ren[i],.5)} (${q(ren[i],.1)}–${q(ren[i],.9)})`);
await b.close(); s.close(); process.exit();

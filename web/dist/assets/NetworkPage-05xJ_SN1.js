const __vite__mapDeps=(i,m=__vite__mapDeps,d=(m.f||(m.f=["assets/NetworkGraph-DQWJooS1.js","assets/colour-Dnf7S9UM.js","assets/createLucideIcon-DNN2MVQi.js","assets/jsx-runtime-BaVU0SXq.js"])))=>i.map(i=>d[i]);
import{a as e,c as t,i as n,s as r,t as i}from"./jsx-runtime-BaVU0SXq.js";import{D as a,O as o,S as s,T as c,a as l,b as u,g as d,h as f,n as p,o as m,p as h,s as g,t as _,u as v,x as y,y as b}from"./index-BYtz6Tsv.js";import{d as x,f as S}from"./days-hXNdsnJv.js";import{n as ee,o as C,t as w,w as T}from"./Dialog-B4qRqRxQ.js";import{t as E}from"./arrow-right-DnuogNHk.js";import{t as D}from"./linkage-RtE7LYAI.js";var O=t(e(),1);S();var k=x(),A=i(),j=[`FAMILY`,`SUPPORTS`,`TEACHES`,`MANAGES`,`HELPED_BY`,`KNOWS`,`WORKS_AT`,`BELONGS_TO`,`AGREES_WITH`,`OBSERVED_FLOW`,`OFFERS`],M={FAMILY:`people`,SUPPORTS:`people`,TEACHES:`people`,MANAGES:`people`,KNOWS:`acquaintance`,WORKS_AT:`belonging`,BELONGS_TO:`belonging`,AGREES_WITH:`agreement`,OBSERVED_FLOW:`agreement`,HELPED_BY:`help`,OFFERS:`help`,INTAKE:`help`},N=new Set([`Student`,`Person`,`Worker`,`CaseManager`,`Agency`,`School`]),P=new Set([`Agency`,`Service`,`Worker`]),F=e=>N.has(e),te=e=>P.has(e);function ne(e,t){let n=new Map;for(let{from:e,to:r}of t)n.set(e,[...n.get(e)??[],r]),n.set(r,[...n.get(r)??[],e]);let r=new Map([[e,0]]),i=[e];for(let e of i)for(let t of n.get(e)??[])r.has(t)||(r.set(t,(r.get(e)??0)+1),i.push(t));return r}function I(e){let t=new Map;for(let{kind:n}of e)t.set(n,(t.get(n)??0)+1);return[...t].sort(([e,t],[n,r])=>r-t||(e<n?-1:1))}function L(e,t){return e<t?`${e} ${t}`:`${t} ${e}`}function R(e,t,n,r=240){let i=Math.max(0,...n.values())+1,a=Array.from({length:i+1},()=>[]);for(let t of e)a[n.get(t)??i]?.push(t);let o=new Map;for(let{from:e,to:r}of t){let[t,a]=(n.get(e)??i)<(n.get(r)??i)?[e,r]:[r,e];n.get(t)!==n.get(a)&&!o.has(a)&&o.set(a,t)}let s=new Map,c=new Map;for(let[e,t]of a.entries()){let n=e=>s.get(o.get(e)??``)??0;t.sort((e,t)=>n(e)-n(t));for(let[n,i]of t.entries()){let a=2*Math.PI*n/t.length;s.set(i,a),c.set(i,{x:e*r*Math.cos(a),y:e*r*Math.sin(a)})}}return c}function z(e,t){let n=new Set(e?.split(`,`));return t.filter(e=>n.has(e))}var B=(function(){var e=[{defaultValue:null,kind:`LocalArgument`,name:`text`}],t=[{kind:`Literal`,name:`first`,value:12},{kind:`Variable`,name:`text`,variableName:`text`}],n={alias:null,args:null,kind:`ScalarField`,name:`totalCount`,storageKey:null},r={alias:null,args:null,kind:`ScalarField`,name:`__typename`,storageKey:null},i={alias:null,args:null,kind:`ScalarField`,name:`id`,storageKey:null},a={kind:`InlineFragment`,selections:[i,{alias:null,args:null,kind:`ScalarField`,name:`label`,storageKey:null}],type:`Entity`,abstractKey:`__isEntity`},o={alias:null,args:null,kind:`ScalarField`,name:`name`,storageKey:null},s=[i,o],c={kind:`InlineFragment`,selections:[{alias:null,args:null,concreteType:`Area`,kind:`LinkedField`,name:`area`,plural:!1,selections:s,storageKey:null}],type:`Agency`,abstractKey:null},l={kind:`InlineFragment`,selections:[{alias:null,args:null,concreteType:`Agency`,kind:`LinkedField`,name:`agency`,plural:!1,selections:s,storageKey:null}],type:`Service`,abstractKey:null},u={kind:`InlineFragment`,selections:[{alias:null,args:null,kind:`ScalarField`,name:`title`,storageKey:null},{alias:null,args:null,concreteType:null,kind:`LinkedField`,name:`organisation`,plural:!1,selections:[r,i,o],storageKey:null}],type:`Worker`,abstractKey:null},d={kind:`InlineFragment`,selections:[{alias:null,args:null,concreteType:`School`,kind:`LinkedField`,name:`school`,plural:!1,selections:s,storageKey:null}],type:`Student`,abstractKey:null};return{fragment:{argumentDefinitions:e,kind:`Fragment`,metadata:null,name:`FindCentreQuery`,selections:[{alias:null,args:t,concreteType:`SearchConnection`,kind:`LinkedField`,name:`search`,plural:!1,selections:[n,{alias:null,args:null,concreteType:null,kind:`LinkedField`,name:`nodes`,plural:!0,selections:[r,a,c,l,u,d],storageKey:null}],storageKey:null}],type:`Query`,abstractKey:null},kind:`Request`,operation:{argumentDefinitions:e,kind:`Operation`,name:`FindCentreQuery`,selections:[{alias:null,args:t,concreteType:`SearchConnection`,kind:`LinkedField`,name:`search`,plural:!1,selections:[n,{alias:null,args:null,concreteType:null,kind:`LinkedField`,name:`nodes`,plural:!0,selections:[r,a,c,l,u,d,{kind:`InlineFragment`,selections:[i],type:`Node`,abstractKey:`__isNode`}],storageKey:null}],storageKey:null}]},params:{cacheID:`a60a756b15608e6d0d08eaf95308d279`,id:`e91dc4ee414474750f5d8685b8e5746383f49350b22e7010fdecdb748dffbd68`,metadata:{},name:`FindCentreQuery`,operationKind:`query`,text:`query FindCentreQuery(
  $text: String!
) {
  search(text: $text, first: 12) {
    totalCount
    nodes {
      __typename
      ... on Entity {
        __isEntity: __typename
        id
        label
      }
      ... on Agency {
        area {
          id
          name
        }
      }
      ... on Service {
        agency {
          id
          name
        }
      }
      ... on Worker {
        title
        organisation {
          __typename
          id
          name
        }
      }
      ... on Student {
        school {
          id
          name
        }
      }
      ... on Node {
        __isNode: __typename
        id
      }
    }
  }
}
`}}})();B.hash=`164ac0b8aa8f5ea54cbb6cd1dbc7114b`;var V=(function(){var e={alias:null,args:null,kind:`ScalarField`,name:`id`,storageKey:null},t=[e,{alias:null,args:null,kind:`ScalarField`,name:`name`,storageKey:null}],n=[{alias:null,args:null,concreteType:`Viewer`,kind:`LinkedField`,name:`viewer`,plural:!1,selections:[e,{alias:null,args:null,concreteType:`School`,kind:`LinkedField`,name:`school`,plural:!1,selections:t,storageKey:null},{alias:null,args:null,concreteType:`District`,kind:`LinkedField`,name:`district`,plural:!1,selections:t,storageKey:null}],storageKey:null}];return{fragment:{argumentDefinitions:[],kind:`Fragment`,metadata:null,name:`FindCentreOwnQuery`,selections:n,type:`Query`,abstractKey:null},kind:`Request`,operation:{argumentDefinitions:[],kind:`Operation`,name:`FindCentreOwnQuery`,selections:n},params:{cacheID:`9e971660e8bbfac56110cc3cc4ef4ef2`,id:`62ca6976e2a0b604df8a095c2b0693d034879358f0796e6c348baf6e1930a233`,metadata:{},name:`FindCentreOwnQuery`,operationKind:`query`,text:`query FindCentreOwnQuery {
  viewer {
    id
    school {
      id
      name
    }
    district {
      id
      name
    }
  }
}
`}}})();V.hash=`e4b84da7b4fd671b5b73debe00a7ca7d`;function H({onFound:e}){let t=n(),[r,i]=(0,O.useState)(``),a=(0,O.useDeferredValue)(r.trim());return(0,A.jsxs)(`search`,{className:`card find-centre`,children:[(0,A.jsxs)(`label`,{className:`field`,children:[(0,A.jsx)(`span`,{className:`label`,children:t.network.find}),(0,A.jsx)(`input`,{className:`input`,type:`search`,autoComplete:`off`,value:r,onChange:e=>i(e.target.value)}),(0,A.jsx)(`span`,{className:`quiet small`,children:t.network.findHint})]}),(0,A.jsx)(O.Suspense,{fallback:(0,A.jsx)(`p`,{className:`quiet small`,children:t.app.loading}),children:a.length>1?(0,A.jsx)(W,{text:a,onFound:e}):(0,A.jsx)(G,{})})]})}function U(e){switch(e.__typename){case`Worker`:return[e.title,e.organisation?.name].filter(Boolean).join(` · `);case`Service`:return e.agency?.name;case`Student`:return e.school?.name;case`Agency`:return e.area?.name;default:return}}function W({text:e,onFound:t}){let r=n(),{search:i}=(0,k.useLazyLoadQuery)(B,{text:e});return i?.nodes.length?(0,A.jsx)(`div`,{role:`status`,children:(0,A.jsx)(`ul`,{className:`rows found`,onClick:t,children:i.nodes.map(e=>e.id?(0,A.jsx)(`li`,{className:`side-row`,children:(0,A.jsxs)(`span`,{className:`chips`,children:[(0,A.jsx)(`a`,{className:`strong`,href:`/network/${e.id}`,children:e.label}),(0,A.jsx)(`span`,{className:`quiet small`,children:r.network.types[e.__typename]}),(0,A.jsx)(`span`,{className:`quiet small`,children:U(e)})]})},e.id):null)})}):(0,A.jsx)(y,{children:r.network.findNone})}function G(){let e=n(),{viewer:t}=(0,k.useLazyLoadQuery)(V,{}),r=[t.school,t.district].filter(e=>e!=null);return(0,A.jsxs)(`p`,{className:`chips`,children:[(0,A.jsx)(`span`,{className:`quiet small`,children:e.network.begin}),r.map(({id:e,name:t})=>(0,A.jsx)(`a`,{className:`filter`,href:`/network/${e}`,children:t},e))]})}var K=4;function q({steps:e,chosen:t}){let r=n(),i=d(),s=m(),c=(e,t)=>l(p(s,{[e]:t}),{replace:!0}),u=t.map(e=>i(`TieKind`,e)).join(`, `);return(0,A.jsxs)(`search`,{className:`card network-filters`,children:[(0,A.jsxs)(`div`,{className:`network-filter`,children:[(0,A.jsx)(`span`,{className:`quiet small`,id:`network-steps`,children:r.network.steps}),(0,A.jsx)(o,{"aria-labelledby":`network-steps`,className:`segments`,disallowEmptySelection:!0,selectedKeys:[String(e)],onSelectionChange:e=>c(`steps`,String([...e][0])),children:Array.from({length:K},(e,t)=>(0,A.jsx)(a,{id:String(t+1),children:r.network.stepsOf(t+1)},t))})]}),(0,A.jsxs)(`div`,{className:`network-filter`,children:[(0,A.jsx)(`span`,{className:`quiet small`,id:`network-layout`,children:r.network.layout}),(0,A.jsxs)(o,{"aria-labelledby":`network-layout`,className:`segments`,disallowEmptySelection:!0,selectedKeys:[s.query.has(`layers`)?`layers`:`spread`],onSelectionChange:e=>c(`layers`,e.has(`layers`)?`1`:null),children:[(0,A.jsx)(a,{id:`spread`,children:r.network.layouts.spread}),(0,A.jsx)(a,{id:`layers`,children:r.network.layouts.layers})]})]}),(0,A.jsxs)(`div`,{className:`network-filter`,children:[(0,A.jsx)(`span`,{className:`quiet small`,children:r.network.kinds}),(0,A.jsxs)(w,{children:[(0,A.jsx)(T,{className:`button`,children:u||r.network.allKinds}),(0,A.jsx)(C,{className:`popover`,children:(0,A.jsxs)(ee,{"aria-label":r.network.kinds,className:`network-kinds`,children:[(0,A.jsx)(o,{"aria-label":r.network.kinds,className:`chips`,selectionMode:`multiple`,selectedKeys:t,onSelectionChange:e=>c(`kinds`,[...e].join(`,`)||null),children:j.map(e=>(0,A.jsx)(a,{id:e,className:`filter`,children:i(`TieKind`,e)},e))}),(0,A.jsx)(`p`,{className:`quiet small`,children:r.network.kindsLead}),(0,A.jsx)(T,{className:`button`,isDisabled:t.length===0,onPress:()=>c(`kinds`,null),children:r.network.allKinds})]})})]})]})]})}var J=(function(){var e={defaultValue:null,kind:`LocalArgument`,name:`around`},t={defaultValue:null,kind:`LocalArgument`,name:`first`},n={defaultValue:null,kind:`LocalArgument`,name:`kinds`},r={defaultValue:null,kind:`LocalArgument`,name:`steps`},i={alias:null,args:null,kind:`ScalarField`,name:`__typename`,storageKey:null},a={alias:null,args:null,kind:`ScalarField`,name:`id`,storageKey:null},o={alias:null,args:null,kind:`ScalarField`,name:`name`,storageKey:null},s=[i,a],c=[{alias:null,args:[{kind:`Variable`,name:`around`,variableName:`around`},{kind:`Variable`,name:`first`,variableName:`first`},{kind:`Variable`,name:`kinds`,variableName:`kinds`},{kind:`Variable`,name:`steps`,variableName:`steps`}],concreteType:`Network`,kind:`LinkedField`,name:`network`,plural:!1,selections:[{alias:null,args:null,kind:`ScalarField`,name:`incomplete`,storageKey:null},{alias:null,args:null,concreteType:null,kind:`LinkedField`,name:`nodes`,plural:!0,selections:[i,a,{alias:null,args:null,kind:`ScalarField`,name:`label`,storageKey:null},{kind:`InlineFragment`,selections:[{alias:null,args:null,kind:`ScalarField`,name:`title`,storageKey:null},{alias:null,args:null,concreteType:null,kind:`LinkedField`,name:`organisation`,plural:!1,selections:[i,a,o],storageKey:null}],type:`Worker`,abstractKey:null},{kind:`InlineFragment`,selections:[{alias:null,args:null,concreteType:`Agency`,kind:`LinkedField`,name:`agency`,plural:!1,selections:[a,o],storageKey:null}],type:`Service`,abstractKey:null}],storageKey:null},{alias:null,args:null,concreteType:`NetworkTie`,kind:`LinkedField`,name:`ties`,plural:!0,selections:[{alias:null,args:null,kind:`ScalarField`,name:`kind`,storageKey:null},{alias:null,args:null,concreteType:null,kind:`LinkedField`,name:`from`,plural:!1,selections:s,storageKey:null},{alias:null,args:null,concreteType:null,kind:`LinkedField`,name:`to`,plural:!1,selections:s,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`band`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`strength`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`basis`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`lastContactOn`,storageKey:null}],storageKey:null}],storageKey:null}];return{fragment:{argumentDefinitions:[e,t,n,r],kind:`Fragment`,metadata:null,name:`NetworkViewQuery`,selections:c,type:`Query`,abstractKey:null},kind:`Request`,operation:{argumentDefinitions:[e,r,n,t],kind:`Operation`,name:`NetworkViewQuery`,selections:c},params:{cacheID:`24fbad67e511c877c512cb0c13620100`,id:`9f40fdfa0e25be74ea0215d357040bada3fdb1e086522608d84590f3417673b4`,metadata:{},name:`NetworkViewQuery`,operationKind:`query`,text:`query NetworkViewQuery(
  $around: ID!
  $steps: Int!
  $kinds: [TieKind!]
  $first: Int!
) {
  network(around: $around, steps: $steps, kinds: $kinds, first: $first) {
    incomplete
    nodes {
      __typename
      id
      label
      ... on Worker {
        title
        organisation {
          __typename
          id
          name
        }
      }
      ... on Service {
        agency {
          id
          name
        }
      }
    }
    ties {
      kind
      from {
        __typename
        id
      }
      to {
        __typename
        id
      }
      band
      strength
      basis
      lastContactOn
    }
  }
}
`}}})();J.hash=`897ce28f3b4e834c94c59817775516ce`;var Y={Student:`/students/`,Agency:`/agencies/`};function X(e){return e?.__typename===`Worker`?[e.title,e.organisation?.name].filter(Boolean).join(` · `):e?.__typename===`Service`?e.agency?.name??``:``}function re({node:e,ties:t,named:r,onChoose:i,onEnd:a}){let o=n(),s=d();if(!e)return(0,A.jsx)(g,{id:`chosen`,title:o.network.chosen,children:(0,A.jsx)(y,{children:o.network.chooseOne})});let c=t.filter(({from:t,to:n})=>t.id===e.id||n.id===e.id),l=Y[e.__typename];return(0,A.jsx)(g,{id:`chosen`,title:e.label,lead:[o.network.types[e.__typename],X(e)].filter(Boolean).join(` · `),children:(0,A.jsxs)(`div`,{className:`card-body stack tight`,children:[(0,A.jsxs)(`p`,{className:`chips`,children:[(0,A.jsx)(`a`,{className:`button`,href:`/network/${e.id}`,children:o.network.asCentre}),l&&(0,A.jsx)(`a`,{className:`button`,href:`${l}${e.id}`,children:o.network.open}),F(e.__typename)&&(0,A.jsx)(`button`,{type:`button`,className:`button`,onClick:()=>a(`from`,e.id),children:o.network.asFrom}),te(e.__typename)&&(0,A.jsx)(`button`,{type:`button`,className:`button primary`,onClick:()=>a(`to`,e.id),children:o.network.asTo})]}),(0,A.jsx)(`ul`,{className:`plain-list chosen-ties`,"aria-label":o.network.tiesOf(e.label),children:c.map((t,n)=>{let a=r.get(t.from.id===e.id?t.to.id:t.from.id);return a?(0,A.jsxs)(`li`,{className:`small`,children:[(0,A.jsx)(`span`,{className:`quiet`,children:s(`TieKind`,t.kind)}),` `,(0,A.jsx)(`button`,{type:`button`,className:`link`,onClick:()=>i(a.id),children:a.label}),` `,(0,A.jsxs)(`span`,{className:`quiet`,children:[X(a),` `,s(`Band`,t.band)]})]},n):null})})]})})}var ie={ellipse:(0,A.jsx)(`circle`,{cx:`8`,cy:`8`,r:`6`}),diamond:(0,A.jsx)(`path`,{d:`M8 1 15 8 8 15 1 8Z`}),pentagon:(0,A.jsx)(`path`,{d:`M8 1 15 6.3 12.3 14.5 3.7 14.5 1 6.3Z`}),rectangle:(0,A.jsx)(`rect`,{x:`2`,y:`2`,width:`12`,height:`12`,rx:`3`}),triangle:(0,A.jsx)(`path`,{d:`M8 2 14.5 14 1.5 14Z`})},ae={Student:`ellipse`,Person:`ellipse`,Worker:`ellipse`,CaseManager:`diamond`,School:`pentagon`,District:`pentagon`,Area:`pentagon`,Agency:`rectangle`,Service:`triangle`,Offer:`triangle`},oe={people:void 0,acquaintance:void 0,belonging:void 0,agreement:`5 3`,help:`1.5 3`},se=(0,O.memo)(function({nodes:e,ties:t}){let r=n(),i=d(),a=I(e.map(({__typename:e})=>({kind:e})));return(0,A.jsxs)(`div`,{className:`legend small quiet`,children:[(0,A.jsx)(`ul`,{className:`chips`,children:a.map(([e,t])=>(0,A.jsxs)(`li`,{className:`legend-node ${e}`,children:[(0,A.jsx)(`svg`,{width:`14`,height:`14`,viewBox:`0 0 16 16`,"aria-hidden":!0,children:ie[ae[e]??`ellipse`]}),r.network.types[e],` `,t]},e))}),(0,A.jsxs)(`ul`,{className:`chips`,children:[I(t).map(([e,t])=>(0,A.jsxs)(`li`,{className:`legend-tie ${M[e]??``}`,children:[(0,A.jsx)(`svg`,{width:`24`,height:`8`,viewBox:`0 0 24 8`,"aria-hidden":!0,children:(0,A.jsx)(`path`,{d:`M1 4H23`,strokeWidth:`3`,strokeDasharray:oe[M[e]??`belonging`]})}),i(`TieKind`,e),` `,t]},e)),(0,A.jsx)(`li`,{children:r.network.widthMeans})]})]})}),ce=50,le=(0,O.memo)(function({ties:e,named:t,onChoose:r}){let i=n(),a=d(),[o,s]=(0,O.useState)(ce),c=e.slice(0,o),l=e=>{let n=t.get(e);return(0,A.jsxs)(A.Fragment,{children:[(0,A.jsx)(`button`,{type:`button`,className:`link strong`,onClick:()=>r(e),children:(0,A.jsx)(f,{children:n?.label})}),` `,(0,A.jsx)(`span`,{className:`quiet small`,children:X(n)||n&&i.network.types[n.__typename]})]})};return(0,A.jsxs)(g,{id:`ties`,title:i.network.table,count:i.app.items(e.length),lead:i.network.tableLead,children:[e.length===0&&(0,A.jsx)(y,{children:i.network.noTies}),e.length>0&&(0,A.jsx)(`div`,{className:`table-wrap`,tabIndex:0,role:`group`,"aria-labelledby":`ties-title`,children:(0,A.jsxs)(`table`,{className:`table list`,children:[(0,A.jsx)(`thead`,{children:(0,A.jsxs)(`tr`,{children:[(0,A.jsx)(`th`,{scope:`col`,children:i.network.one}),(0,A.jsx)(`th`,{scope:`col`,children:i.network.tie}),(0,A.jsx)(`th`,{scope:`col`,children:i.network.other}),(0,A.jsx)(`th`,{scope:`col`,children:i.network.strength}),(0,A.jsx)(`th`,{scope:`col`,children:i.network.basis}),(0,A.jsx)(`th`,{scope:`col`,children:i.network.lastContact})]})}),(0,A.jsx)(`tbody`,{children:c.map((e,t)=>(0,A.jsxs)(`tr`,{children:[(0,A.jsx)(`th`,{scope:`row`,children:l(e.from.id)}),(0,A.jsx)(`td`,{"data-name":i.network.tie,children:a(`TieKind`,e.kind)}),(0,A.jsx)(`td`,{"data-name":i.network.other,children:l(e.to.id)}),(0,A.jsx)(`td`,{"data-name":i.network.strength,children:a(`Band`,e.band)}),(0,A.jsx)(`td`,{className:`small`,"data-name":i.network.basis,children:e.basis}),(0,A.jsx)(`td`,{className:`small`,"data-name":i.network.lastContact,children:e.lastContactOn&&(0,A.jsx)(v,{on:e.lastContactOn,as:`short`})})]},t))})]})}),c.length<e.length&&(0,A.jsxs)(`div`,{className:`list-more`,children:[(0,A.jsx)(`button`,{type:`button`,className:`button`,onClick:()=>s(o+100),children:i.app.more}),(0,A.jsx)(`span`,{className:`quiet small`,children:i.app.shown(c.length,e.length)})]})]})}),Z=(function(){var e=[{defaultValue:null,kind:`LocalArgument`,name:`from`},{defaultValue:null,kind:`LocalArgument`,name:`to`}],t=[{kind:`Variable`,name:`from`,variableName:`from`},{kind:`Variable`,name:`to`,variableName:`to`}],n={alias:null,args:null,kind:`ScalarField`,name:`incomplete`,storageKey:null},r=[{kind:`Literal`,name:`first`,value:3}],i=[{alias:null,args:null,kind:`ScalarField`,name:`__typename`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`id`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`label`,storageKey:null}],a={alias:null,args:null,concreteType:null,kind:`LinkedField`,name:`from`,plural:!1,selections:i,storageKey:null},o={alias:null,args:null,concreteType:null,kind:`LinkedField`,name:`to`,plural:!1,selections:i,storageKey:null},s={alias:null,args:null,kind:`ScalarField`,name:`text`,storageKey:null};return{fragment:{argumentDefinitions:e,kind:`Fragment`,metadata:null,name:`WaysCardQuery`,selections:[{alias:null,args:t,concreteType:`Mediation`,kind:`LinkedField`,name:`mediation`,plural:!1,selections:[n,{alias:null,args:r,concreteType:`Path`,kind:`LinkedField`,name:`paths`,plural:!0,selections:[{alias:null,args:null,concreteType:`Step`,kind:`LinkedField`,name:`steps`,plural:!0,selections:[a,o],storageKey:null},{args:null,kind:`FragmentSpread`,name:`PathLine_path`}],storageKey:`paths(first:3)`}],storageKey:null}],type:`Query`,abstractKey:null},kind:`Request`,operation:{argumentDefinitions:e,kind:`Operation`,name:`WaysCardQuery`,selections:[{alias:null,args:t,concreteType:`Mediation`,kind:`LinkedField`,name:`mediation`,plural:!1,selections:[n,{alias:null,args:r,concreteType:`Path`,kind:`LinkedField`,name:`paths`,plural:!0,selections:[{alias:null,args:null,concreteType:`Step`,kind:`LinkedField`,name:`steps`,plural:!0,selections:[a,o,{alias:null,args:null,kind:`ScalarField`,name:`tie`,storageKey:null},s,{alias:null,args:null,kind:`ScalarField`,name:`disclosure`,storageKey:null}],storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`band`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`basis`,storageKey:null},s,{alias:null,args:null,kind:`ScalarField`,name:`weakestStep`,storageKey:null}],storageKey:`paths(first:3)`}],storageKey:null}]},params:{cacheID:`112ea136908a2116eecddf3d6cdb15b2`,id:`fb87eddb4710427c4917f5168303dc806381b788ccddf62c74c41e026e754856`,metadata:{},name:`WaysCardQuery`,operationKind:`query`,text:`query WaysCardQuery(
  $from: ID!
  $to: ID!
) {
  mediation(from: $from, to: $to) {
    incomplete
    paths(first: 3) {
      steps {
        from {
          __typename
          id
          label
        }
        to {
          __typename
          id
          label
        }
      }
      ...PathLine_path
    }
  }
}

fragment PathLine_path on Path {
  band
  basis
  text
  weakestStep
  steps {
    tie
    text
    disclosure
    from {
      __typename
      id
      label
    }
    to {
      __typename
      id
      label
    }
  }
}
`}}})();Z.hash=`2cd77a4cb3b67724f9bd4d8f305f0174`;function ue({from:e,to:t,named:r,onEnd:i,onWay:a}){let o=n(),s=e=>e?r.get(e)?.label??o.network.outside:`…`;return(0,A.jsx)(g,{id:`ways`,title:o.network.ways,end:t&&(0,A.jsx)(`button`,{type:`button`,className:`button plain`,onClick:()=>i(`to`,null),children:o.network.clearWay}),lead:(0,A.jsxs)(`span`,{className:`chips`,children:[s(e),` `,(0,A.jsx)(E,{size:14,"aria-label":o.network.toThere}),` `,s(t)]}),children:e&&t?(0,A.jsx)(b,{fallback:(0,A.jsx)(u,{rows:3}),children:(0,A.jsx)(de,{from:e,to:t,onWay:a})},`${e} ${t}`):(0,A.jsx)(y,{children:e?o.network.chooseTo:o.network.chooseFrom})})}function de({from:e,to:t,onWay:r}){let i=n(),[a,o]=(0,O.useState)(0),{mediation:s}=(0,k.useLazyLoadQuery)(Z,{from:e,to:t}),c=s?.paths;return(0,O.useEffect)(()=>{let e=c?.[a]?.steps??[],t=e[0]?.from;r((t?[t,...e.map(e=>e.to)]:[]).map(({id:e,label:t,__typename:n})=>({id:e,label:t,type:n})))},[c,a,r]),c?.length?(0,A.jsx)(`ol`,{className:`rows`,children:c.map((t,n)=>(0,A.jsxs)(`li`,{className:`side-row`,children:[(0,A.jsx)(D,{path:t,subject:/^(student|person)_/.test(e)?e:`-`}),c.length>1&&(0,A.jsx)(`button`,{type:`button`,className:`button way-button`,"aria-pressed":n===a,onClick:()=>o(n),children:n===a?i.network.wayShown:i.network.showWay})]},n))}):(0,A.jsx)(y,{children:i.network.noWay})}var fe=(0,O.lazy)(()=>_(()=>import(`./NetworkGraph-DQWJooS1.js`),__vite__mapDeps([0,1,2,3]))),Q=300;function pe({asked:e}){let t=n(),r=m(),[i,a]=(0,O.useState)(null),[o,d]=(0,O.useState)([]),{network:f}=(0,k.useLazyLoadQuery)(J,{...e,first:Q},c()),h=(0,O.useMemo)(()=>new Map(f?.nodes.map(e=>[e.id,e])),[f]);if(!f)return(0,A.jsx)(s,{});let{nodes:g,ties:_}=f,v=h.get(e.around),y=r.query.get(`from`)??(v&&F(v.__typename)?v.id:null),x=r.query.get(`to`),S=(e,t)=>{d([]),l(p(r,{[e]:t}),{replace:!0})};return(0,A.jsxs)(`div`,{className:`stack`,children:[(0,A.jsxs)(`p`,{role:`status`,children:[t.network.size(v?.label??``,e.steps,g.length,_.length),` `,f.incomplete?t.network.incomplete(Q):t.network.complete]}),(0,A.jsxs)(`div`,{className:`network`,children:[(0,A.jsxs)(`section`,{className:`network-picture no-print`,"aria-label":t.network.picture,children:[(0,A.jsx)(b,{fallback:(0,A.jsx)(`div`,{className:`network-canvas`}),children:(0,A.jsx)(fe,{nodes:g,ties:_,centre:e.around,layout:r.query.has(`layers`)?`layers`:`spread`,chosen:i,way:o,onChoose:a})}),(0,A.jsx)(se,{nodes:g,ties:_})]}),(0,A.jsxs)(`div`,{className:`stack`,children:[(0,A.jsx)(re,{node:i?h.get(i):void 0,ties:_,named:h,onChoose:a,onEnd:S}),(0,A.jsx)(ue,{from:y,to:x,named:h,onEnd:S,onWay:d})]})]}),(0,A.jsx)(b,{fallback:(0,A.jsx)(u,{}),children:(0,A.jsx)(le,{ties:_,named:h,onChoose:a})})]})}var me=r({default:()=>$}),he=2;function $({params:e}){let t=n(),{query:r}=m(),[i,a]=(0,O.useState)(!1),o=e.around??``,s={around:o,steps:Number(r.get(`steps`))||he,kinds:z(r.get(`kinds`),j)},c=JSON.stringify(s),l=(0,O.useDeferredValue)(c);return(0,A.jsxs)(`div`,{className:`page wide`,children:[(0,A.jsx)(h,{title:t.network.title,lead:t.network.lead,end:o&&(0,A.jsx)(`button`,{type:`button`,className:`button`,"aria-expanded":i,onClick:()=>a(!i),children:t.network.otherCentre})}),(!o||i)&&(0,A.jsx)(H,{onFound:()=>a(!1)}),o&&(0,A.jsxs)(A.Fragment,{children:[(0,A.jsx)(q,{steps:s.steps,chosen:s.kinds}),(0,A.jsx)(b,{fallback:(0,A.jsx)(u,{rows:10}),children:(0,A.jsx)(`div`,{className:l===c?``:`pending`,"aria-busy":l!==c,children:(0,A.jsx)(pe,{asked:JSON.parse(l)})})},o)]})]})}export{M as a,$ as default,ne as i,L as n,R as r,me as t};
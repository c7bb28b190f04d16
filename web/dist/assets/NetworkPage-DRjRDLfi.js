const __vite__mapDeps=(i,m=__vite__mapDeps,d=(m.f||(m.f=["assets/NetworkGraph-D6yBgubK.js","assets/colour-BNv5NX3b.js","assets/createLucideIcon-CaT1NNPV.js","assets/jsx-runtime-CgGnQnqj.js"])))=>i.map(i=>d[i]);
import{a as e,c as t,i as n,s as r,t as i}from"./jsx-runtime-CgGnQnqj.js";import{A as a,C as o,D as s,S as c,a as l,g as u,h as d,k as f,n as p,o as m,p as h,s as g,t as _,u as v,v as y,w as ee,x as b}from"./index-CiOPri6_.js";import{d as x,f as S}from"./days-DBXU7-1s.js";import{n as C,o as w,t as te,w as T}from"./Dialog-B4mSaVWm.js";import{t as ne}from"./arrow-right-BwhJid8u.js";import{t as E}from"./linkage-BlpFxvx-.js";var D=t(e(),1);S();var O=x(),k=i(),A=[`FAMILY`,`SUPPORTS`,`TEACHES`,`MANAGES`,`HELPED_BY`,`KNOWS`,`WORKS_AT`,`BELONGS_TO`,`AGREES_WITH`,`OBSERVED_FLOW`,`OFFERS`],j={FAMILY:`people`,SUPPORTS:`people`,TEACHES:`people`,MANAGES:`people`,KNOWS:`acquaintance`,WORKS_AT:`belonging`,BELONGS_TO:`belonging`,AGREES_WITH:`agreement`,OBSERVED_FLOW:`agreement`,HELPED_BY:`help`,OFFERS:`help`,INTAKE:`help`},re=new Set([`Student`,`Person`,`Worker`,`CaseManager`,`Agency`,`School`]),ie=new Set([`Agency`,`Service`,`Worker`]),M=e=>re.has(e),N=e=>ie.has(e);function P(e,t){let n=new Map;for(let{from:e,to:r}of t)n.set(e,[...n.get(e)??[],r]),n.set(r,[...n.get(r)??[],e]);let r=new Map([[e,0]]),i=[e];for(let e of i)for(let t of n.get(e)??[])r.has(t)||(r.set(t,(r.get(e)??0)+1),i.push(t));return r}function F(e){let t=new Map;for(let{kind:n}of e)t.set(n,(t.get(n)??0)+1);return[...t].sort(([e,t],[n,r])=>r-t||(e<n?-1:1))}function I(e,t){return e<t?`${e} ${t}`:`${t} ${e}`}function L(e,t,n,r=240){let i=Math.max(0,...n.values())+1,a=Array.from({length:i+1},()=>[]);for(let t of e)a[n.get(t)??i]?.push(t);let o=new Map;for(let{from:e,to:r}of t){let[t,a]=(n.get(e)??i)<(n.get(r)??i)?[e,r]:[r,e];n.get(t)!==n.get(a)&&!o.has(a)&&o.set(a,t)}let s=new Map,c=new Map;for(let[e,t]of a.entries()){let n=e=>s.get(o.get(e)??``)??0;t.sort((e,t)=>n(e)-n(t));for(let[n,i]of t.entries()){let a=2*Math.PI*n/t.length;s.set(i,a),c.set(i,{x:e*r*Math.cos(a),y:e*r*Math.sin(a)})}}return c}function R(e,t){let n=new Set(e?.split(`,`));return t.filter(e=>n.has(e))}var z=(function(){var e=[{defaultValue:null,kind:`LocalArgument`,name:`text`}],t=[{kind:`Literal`,name:`first`,value:12},{kind:`Variable`,name:`text`,variableName:`text`}],n={alias:null,args:null,kind:`ScalarField`,name:`totalCount`,storageKey:null},r={alias:null,args:null,kind:`ScalarField`,name:`__typename`,storageKey:null},i={alias:null,args:null,kind:`ScalarField`,name:`id`,storageKey:null},a={kind:`InlineFragment`,selections:[i,{alias:null,args:null,kind:`ScalarField`,name:`label`,storageKey:null}],type:`Entity`,abstractKey:`__isEntity`},o={alias:null,args:null,kind:`ScalarField`,name:`name`,storageKey:null},s=[i,o],c={kind:`InlineFragment`,selections:[{alias:null,args:null,concreteType:`Area`,kind:`LinkedField`,name:`area`,plural:!1,selections:s,storageKey:null}],type:`Agency`,abstractKey:null},l={kind:`InlineFragment`,selections:[{alias:null,args:null,concreteType:`Agency`,kind:`LinkedField`,name:`agency`,plural:!1,selections:s,storageKey:null}],type:`Service`,abstractKey:null},u={kind:`InlineFragment`,selections:[{alias:null,args:null,kind:`ScalarField`,name:`title`,storageKey:null},{alias:null,args:null,concreteType:null,kind:`LinkedField`,name:`organisation`,plural:!1,selections:[r,i,o],storageKey:null}],type:`Worker`,abstractKey:null},d={kind:`InlineFragment`,selections:[{alias:null,args:null,concreteType:`School`,kind:`LinkedField`,name:`school`,plural:!1,selections:s,storageKey:null}],type:`Student`,abstractKey:null};return{fragment:{argumentDefinitions:e,kind:`Fragment`,metadata:null,name:`FindCentreQuery`,selections:[{alias:null,args:t,concreteType:`SearchConnection`,kind:`LinkedField`,name:`search`,plural:!1,selections:[n,{alias:null,args:null,concreteType:null,kind:`LinkedField`,name:`nodes`,plural:!0,selections:[r,a,c,l,u,d],storageKey:null}],storageKey:null}],type:`Query`,abstractKey:null},kind:`Request`,operation:{argumentDefinitions:e,kind:`Operation`,name:`FindCentreQuery`,selections:[{alias:null,args:t,concreteType:`SearchConnection`,kind:`LinkedField`,name:`search`,plural:!1,selections:[n,{alias:null,args:null,concreteType:null,kind:`LinkedField`,name:`nodes`,plural:!0,selections:[r,a,c,l,u,d,{kind:`InlineFragment`,selections:[i],type:`Node`,abstractKey:`__isNode`}],storageKey:null}],storageKey:null}]},params:{cacheID:`a60a756b15608e6d0d08eaf95308d279`,id:`e91dc4ee414474750f5d8685b8e5746383f49350b22e7010fdecdb748dffbd68`,metadata:{},name:`FindCentreQuery`,operationKind:`query`,text:`query FindCentreQuery(
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
`}}})();z.hash=`164ac0b8aa8f5ea54cbb6cd1dbc7114b`;var B=(function(){var e={alias:null,args:null,kind:`ScalarField`,name:`id`,storageKey:null},t=[e,{alias:null,args:null,kind:`ScalarField`,name:`name`,storageKey:null}],n=[{alias:null,args:null,concreteType:`Viewer`,kind:`LinkedField`,name:`viewer`,plural:!1,selections:[e,{alias:null,args:null,concreteType:`School`,kind:`LinkedField`,name:`school`,plural:!1,selections:t,storageKey:null},{alias:null,args:null,concreteType:`District`,kind:`LinkedField`,name:`district`,plural:!1,selections:t,storageKey:null}],storageKey:null}];return{fragment:{argumentDefinitions:[],kind:`Fragment`,metadata:null,name:`FindCentreOwnQuery`,selections:n,type:`Query`,abstractKey:null},kind:`Request`,operation:{argumentDefinitions:[],kind:`Operation`,name:`FindCentreOwnQuery`,selections:n},params:{cacheID:`9e971660e8bbfac56110cc3cc4ef4ef2`,id:`62ca6976e2a0b604df8a095c2b0693d034879358f0796e6c348baf6e1930a233`,metadata:{},name:`FindCentreOwnQuery`,operationKind:`query`,text:`query FindCentreOwnQuery {
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
`}}})();B.hash=`e4b84da7b4fd671b5b73debe00a7ca7d`;function V({onFound:e}){let t=n(),[r,i]=(0,D.useState)(``),a=(0,D.useDeferredValue)(r.trim());return(0,k.jsxs)(`search`,{className:`card find-centre`,children:[(0,k.jsxs)(`label`,{className:`field`,children:[(0,k.jsx)(`span`,{className:`label`,children:t.network.find}),(0,k.jsx)(`input`,{className:`input`,type:`search`,autoComplete:`off`,value:r,onChange:e=>i(e.target.value)}),(0,k.jsx)(`span`,{className:`quiet small`,children:t.network.findHint})]}),(0,k.jsx)(D.Suspense,{fallback:(0,k.jsx)(`p`,{className:`quiet small`,children:t.app.loading}),children:a.length>1?(0,k.jsx)(U,{text:a,onFound:e}):(0,k.jsx)(W,{})})]})}function H(e){switch(e.__typename){case`Worker`:return[e.title,e.organisation?.name].filter(Boolean).join(` · `);case`Service`:return e.agency?.name;case`Student`:return e.school?.name;case`Agency`:return e.area?.name;default:return}}function U({text:e,onFound:t}){let r=n(),{search:i}=(0,O.useLazyLoadQuery)(z,{text:e});return i?.nodes.length?(0,k.jsx)(`div`,{role:`status`,children:(0,k.jsx)(`ul`,{className:`rows found`,onClick:t,children:i.nodes.map(e=>e.id?(0,k.jsx)(`li`,{className:`side-row`,children:(0,k.jsxs)(`span`,{className:`chips`,children:[(0,k.jsx)(`a`,{className:`strong`,href:`/network/${e.id}`,children:e.label}),(0,k.jsx)(`span`,{className:`quiet small`,children:r.network.types[e.__typename]}),(0,k.jsx)(`span`,{className:`quiet small`,children:H(e)})]})},e.id):null)})}):(0,k.jsx)(o,{children:r.network.findNone})}function W(){let e=n(),{viewer:t}=(0,O.useLazyLoadQuery)(B,{}),r=[t.school,t.district].filter(e=>e!=null);return(0,k.jsxs)(`p`,{className:`chips`,children:[(0,k.jsx)(`span`,{className:`quiet small`,children:e.network.begin}),r.map(({id:e,name:t})=>(0,k.jsx)(`a`,{className:`filter`,href:`/network/${e}`,children:t},e))]})}var G=4;function K({steps:e,chosen:t}){let r=n(),i=y(),o=m(),s=(e,t)=>l(p(o,{[e]:t}),{replace:!0}),c=t.map(e=>i(`TieKind`,e)).join(`, `);return(0,k.jsxs)(`search`,{className:`card network-filters`,children:[(0,k.jsxs)(`div`,{className:`network-filter`,children:[(0,k.jsx)(`span`,{className:`quiet small`,id:`network-steps`,children:r.network.steps}),(0,k.jsx)(a,{"aria-labelledby":`network-steps`,className:`segments`,disallowEmptySelection:!0,selectedKeys:[String(e)],onSelectionChange:e=>s(`steps`,String([...e][0])),children:Array.from({length:G},(e,t)=>(0,k.jsx)(f,{id:String(t+1),children:r.network.stepsOf(t+1)},t))})]}),(0,k.jsxs)(`div`,{className:`network-filter`,children:[(0,k.jsx)(`span`,{className:`quiet small`,id:`network-layout`,children:r.network.layout}),(0,k.jsxs)(a,{"aria-labelledby":`network-layout`,className:`segments`,disallowEmptySelection:!0,selectedKeys:[o.query.has(`layers`)?`layers`:`spread`],onSelectionChange:e=>s(`layers`,e.has(`layers`)?`1`:null),children:[(0,k.jsx)(f,{id:`spread`,children:r.network.layouts.spread}),(0,k.jsx)(f,{id:`layers`,children:r.network.layouts.layers})]})]}),(0,k.jsxs)(`div`,{className:`network-filter`,children:[(0,k.jsx)(`span`,{className:`quiet small`,children:r.network.kinds}),(0,k.jsxs)(te,{children:[(0,k.jsx)(T,{className:`button`,children:c||r.network.allKinds}),(0,k.jsx)(w,{className:`popover`,children:(0,k.jsxs)(C,{"aria-label":r.network.kinds,className:`network-kinds`,children:[(0,k.jsx)(a,{"aria-label":r.network.kinds,className:`chips`,selectionMode:`multiple`,selectedKeys:t,onSelectionChange:e=>s(`kinds`,[...e].join(`,`)||null),children:A.map(e=>(0,k.jsx)(f,{id:e,className:`filter`,children:i(`TieKind`,e)},e))}),(0,k.jsx)(`p`,{className:`quiet small`,children:r.network.kindsLead}),(0,k.jsx)(T,{className:`button`,isDisabled:t.length===0,onPress:()=>s(`kinds`,null),children:r.network.allKinds})]})})]})]})]})}var q=(function(){var e={defaultValue:null,kind:`LocalArgument`,name:`around`},t={defaultValue:null,kind:`LocalArgument`,name:`first`},n={defaultValue:null,kind:`LocalArgument`,name:`kinds`},r={defaultValue:null,kind:`LocalArgument`,name:`steps`},i={alias:null,args:null,kind:`ScalarField`,name:`__typename`,storageKey:null},a={alias:null,args:null,kind:`ScalarField`,name:`id`,storageKey:null},o={alias:null,args:null,kind:`ScalarField`,name:`name`,storageKey:null},s=[i,a],c=[{alias:null,args:[{kind:`Variable`,name:`around`,variableName:`around`},{kind:`Variable`,name:`first`,variableName:`first`},{kind:`Variable`,name:`kinds`,variableName:`kinds`},{kind:`Variable`,name:`steps`,variableName:`steps`}],concreteType:`Network`,kind:`LinkedField`,name:`network`,plural:!1,selections:[{alias:null,args:null,kind:`ScalarField`,name:`incomplete`,storageKey:null},{alias:null,args:null,concreteType:null,kind:`LinkedField`,name:`nodes`,plural:!0,selections:[i,a,{alias:null,args:null,kind:`ScalarField`,name:`label`,storageKey:null},{kind:`InlineFragment`,selections:[{alias:null,args:null,kind:`ScalarField`,name:`title`,storageKey:null},{alias:null,args:null,concreteType:null,kind:`LinkedField`,name:`organisation`,plural:!1,selections:[i,a,o],storageKey:null}],type:`Worker`,abstractKey:null},{kind:`InlineFragment`,selections:[{alias:null,args:null,concreteType:`Agency`,kind:`LinkedField`,name:`agency`,plural:!1,selections:[a,o],storageKey:null}],type:`Service`,abstractKey:null}],storageKey:null},{alias:null,args:null,concreteType:`NetworkTie`,kind:`LinkedField`,name:`ties`,plural:!0,selections:[{alias:null,args:null,kind:`ScalarField`,name:`kind`,storageKey:null},{alias:null,args:null,concreteType:null,kind:`LinkedField`,name:`from`,plural:!1,selections:s,storageKey:null},{alias:null,args:null,concreteType:null,kind:`LinkedField`,name:`to`,plural:!1,selections:s,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`band`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`strength`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`basis`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`lastContactOn`,storageKey:null}],storageKey:null}],storageKey:null}];return{fragment:{argumentDefinitions:[e,t,n,r],kind:`Fragment`,metadata:null,name:`NetworkViewQuery`,selections:c,type:`Query`,abstractKey:null},kind:`Request`,operation:{argumentDefinitions:[e,r,n,t],kind:`Operation`,name:`NetworkViewQuery`,selections:c},params:{cacheID:`24fbad67e511c877c512cb0c13620100`,id:`9f40fdfa0e25be74ea0215d357040bada3fdb1e086522608d84590f3417673b4`,metadata:{},name:`NetworkViewQuery`,operationKind:`query`,text:`query NetworkViewQuery(
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
`}}})();q.hash=`897ce28f3b4e834c94c59817775516ce`;var J={Student:`/students/`,Agency:`/agencies/`};function Y(e){return e?.__typename===`Worker`?[e.title,e.organisation?.name].filter(Boolean).join(` · `):e?.__typename===`Service`?e.agency?.name??``:``}function ae({node:e,ties:t,named:r,onChoose:i,onEnd:a}){let s=n(),c=y();if(!e)return(0,k.jsx)(g,{id:`chosen`,title:s.network.chosen,children:(0,k.jsx)(o,{children:s.network.chooseOne})});let l=t.filter(({from:t,to:n})=>t.id===e.id||n.id===e.id),f=J[e.__typename];return(0,k.jsx)(g,{id:`chosen`,title:(0,k.jsx)(d,{children:e.label}),lead:(0,k.jsx)(u,{of:[s.network.types[e.__typename],Y(e)]}),children:(0,k.jsxs)(`div`,{className:`card-body stack tight`,children:[(0,k.jsxs)(`p`,{className:`chips`,children:[(0,k.jsx)(`a`,{className:`button`,href:`/network/${e.id}`,children:s.network.asCentre}),f&&(0,k.jsx)(`a`,{className:`button`,href:`${f}${e.id}`,children:s.network.open}),M(e.__typename)&&(0,k.jsx)(`button`,{type:`button`,className:`button`,onClick:()=>a(`from`,e.id),children:s.network.asFrom}),N(e.__typename)&&(0,k.jsx)(`button`,{type:`button`,className:`button primary`,onClick:()=>a(`to`,e.id),children:s.network.asTo})]}),(0,k.jsx)(`ul`,{className:`plain-list chosen-ties`,"aria-label":s.network.tiesOf(e.label),children:l.map((t,n)=>{let a=r.get(t.from.id===e.id?t.to.id:t.from.id);return a?(0,k.jsxs)(`li`,{className:`small`,children:[(0,k.jsx)(`span`,{className:`quiet`,children:c(`TieKind`,t.kind)}),` `,(0,k.jsx)(`button`,{type:`button`,className:`link`,onClick:()=>i(a.id),children:(0,k.jsx)(d,{children:a.label})}),` `,(0,k.jsx)(`span`,{className:`quiet`,children:(0,k.jsx)(u,{of:[Y(a),c(`Band`,t.band)],between:` `})})]},n):null})})]})})}var oe={ellipse:(0,k.jsx)(`circle`,{cx:`8`,cy:`8`,r:`6`}),diamond:(0,k.jsx)(`path`,{d:`M8 1 15 8 8 15 1 8Z`}),pentagon:(0,k.jsx)(`path`,{d:`M8 1 15 6.3 12.3 14.5 3.7 14.5 1 6.3Z`}),rectangle:(0,k.jsx)(`rect`,{x:`2`,y:`2`,width:`12`,height:`12`,rx:`3`}),triangle:(0,k.jsx)(`path`,{d:`M8 2 14.5 14 1.5 14Z`})},se={Student:`ellipse`,Person:`ellipse`,Worker:`ellipse`,CaseManager:`diamond`,School:`pentagon`,District:`pentagon`,Area:`pentagon`,Agency:`rectangle`,Service:`triangle`,Offer:`triangle`},ce={people:void 0,acquaintance:void 0,belonging:void 0,agreement:`5 3`,help:`1.5 3`},le=(0,D.memo)(function({nodes:e,ties:t}){let r=n(),i=y(),a=F(e.map(({__typename:e})=>({kind:e})));return(0,k.jsxs)(`div`,{className:`legend small quiet`,children:[(0,k.jsx)(`ul`,{className:`chips`,children:a.map(([e,t])=>(0,k.jsxs)(`li`,{className:`legend-node ${e}`,children:[(0,k.jsx)(`svg`,{width:`14`,height:`14`,viewBox:`0 0 16 16`,"aria-hidden":!0,children:oe[se[e]??`ellipse`]}),r.network.types[e],` `,t]},e))}),(0,k.jsxs)(`ul`,{className:`chips`,children:[F(t).map(([e,t])=>(0,k.jsxs)(`li`,{className:`legend-tie ${j[e]??``}`,children:[(0,k.jsx)(`svg`,{width:`24`,height:`8`,viewBox:`0 0 24 8`,"aria-hidden":!0,children:(0,k.jsx)(`path`,{d:`M1 4H23`,strokeWidth:`3`,strokeDasharray:ce[j[e]??`belonging`]})}),i(`TieKind`,e),` `,t]},e)),(0,k.jsx)(`li`,{children:r.network.widthMeans})]})]})}),X=50,ue=(0,D.memo)(function({ties:e,named:t,onChoose:r}){let i=n(),a=y(),[s,c]=(0,D.useState)(X),l=e.slice(0,s),u=e=>{let n=t.get(e);return(0,k.jsxs)(k.Fragment,{children:[(0,k.jsx)(`button`,{type:`button`,className:`link strong`,onClick:()=>r(e),children:(0,k.jsx)(d,{children:n?.label})}),` `,(0,k.jsx)(`span`,{className:`quiet small`,children:(0,k.jsx)(d,{children:Y(n)||n&&i.network.types[n.__typename]})})]})};return(0,k.jsxs)(g,{id:`ties`,title:i.network.table,count:i.app.items(e.length),lead:i.network.tableLead,children:[e.length===0&&(0,k.jsx)(o,{children:i.network.noTies}),e.length>0&&(0,k.jsx)(`div`,{className:`table-wrap`,tabIndex:0,role:`group`,"aria-labelledby":`ties-title`,children:(0,k.jsxs)(`table`,{className:`table list`,children:[(0,k.jsx)(`thead`,{children:(0,k.jsxs)(`tr`,{children:[(0,k.jsx)(`th`,{scope:`col`,children:i.network.one}),(0,k.jsx)(`th`,{scope:`col`,children:i.network.tie}),(0,k.jsx)(`th`,{scope:`col`,children:i.network.other}),(0,k.jsx)(`th`,{scope:`col`,children:i.network.strength}),(0,k.jsx)(`th`,{scope:`col`,children:i.network.basis}),(0,k.jsx)(`th`,{scope:`col`,children:i.network.lastContact})]})}),(0,k.jsx)(`tbody`,{children:l.map((e,t)=>(0,k.jsxs)(`tr`,{children:[(0,k.jsx)(`th`,{scope:`row`,children:u(e.from.id)}),(0,k.jsx)(`td`,{"data-name":i.network.tie,children:a(`TieKind`,e.kind)}),(0,k.jsx)(`td`,{"data-name":i.network.other,children:u(e.to.id)}),(0,k.jsx)(`td`,{"data-name":i.network.strength,children:a(`Band`,e.band)}),(0,k.jsx)(`td`,{className:`small`,"data-name":i.network.basis,children:(0,k.jsx)(d,{children:e.basis})}),(0,k.jsx)(`td`,{className:`small`,"data-name":i.network.lastContact,children:e.lastContactOn&&(0,k.jsx)(v,{on:e.lastContactOn,as:`short`})})]},t))})]})}),l.length<e.length&&(0,k.jsxs)(`div`,{className:`list-more`,children:[(0,k.jsx)(`button`,{type:`button`,className:`button`,onClick:()=>c(s+100),children:i.app.more}),(0,k.jsx)(`span`,{className:`quiet small`,children:i.app.shown(l.length,e.length)})]})]})}),Z=(function(){var e=[{defaultValue:null,kind:`LocalArgument`,name:`from`},{defaultValue:null,kind:`LocalArgument`,name:`to`}],t=[{kind:`Variable`,name:`from`,variableName:`from`},{kind:`Variable`,name:`to`,variableName:`to`}],n={alias:null,args:null,kind:`ScalarField`,name:`incomplete`,storageKey:null},r=[{kind:`Literal`,name:`first`,value:3}],i=[{alias:null,args:null,kind:`ScalarField`,name:`__typename`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`id`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`label`,storageKey:null}],a={alias:null,args:null,concreteType:null,kind:`LinkedField`,name:`from`,plural:!1,selections:i,storageKey:null},o={alias:null,args:null,concreteType:null,kind:`LinkedField`,name:`to`,plural:!1,selections:i,storageKey:null},s={alias:null,args:null,kind:`ScalarField`,name:`text`,storageKey:null};return{fragment:{argumentDefinitions:e,kind:`Fragment`,metadata:null,name:`WaysCardQuery`,selections:[{alias:null,args:t,concreteType:`Mediation`,kind:`LinkedField`,name:`mediation`,plural:!1,selections:[n,{alias:null,args:r,concreteType:`Path`,kind:`LinkedField`,name:`paths`,plural:!0,selections:[{alias:null,args:null,concreteType:`Step`,kind:`LinkedField`,name:`steps`,plural:!0,selections:[a,o],storageKey:null},{args:null,kind:`FragmentSpread`,name:`PathLine_path`}],storageKey:`paths(first:3)`}],storageKey:null}],type:`Query`,abstractKey:null},kind:`Request`,operation:{argumentDefinitions:e,kind:`Operation`,name:`WaysCardQuery`,selections:[{alias:null,args:t,concreteType:`Mediation`,kind:`LinkedField`,name:`mediation`,plural:!1,selections:[n,{alias:null,args:r,concreteType:`Path`,kind:`LinkedField`,name:`paths`,plural:!0,selections:[{alias:null,args:null,concreteType:`Step`,kind:`LinkedField`,name:`steps`,plural:!0,selections:[a,o,{alias:null,args:null,kind:`ScalarField`,name:`tie`,storageKey:null},s,{alias:null,args:null,kind:`ScalarField`,name:`disclosure`,storageKey:null}],storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`band`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`basis`,storageKey:null},s,{alias:null,args:null,kind:`ScalarField`,name:`weakestStep`,storageKey:null}],storageKey:`paths(first:3)`}],storageKey:null}]},params:{cacheID:`112ea136908a2116eecddf3d6cdb15b2`,id:`fb87eddb4710427c4917f5168303dc806381b788ccddf62c74c41e026e754856`,metadata:{},name:`WaysCardQuery`,operationKind:`query`,text:`query WaysCardQuery(
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
`}}})();Z.hash=`2cd77a4cb3b67724f9bd4d8f305f0174`;function de({from:e,to:t,named:r,onEnd:i,onWay:a}){let s=n(),l=e=>e?r.get(e)?.label??s.network.outside:`…`;return(0,k.jsx)(g,{id:`ways`,title:s.network.ways,end:t&&(0,k.jsx)(`button`,{type:`button`,className:`button plain`,onClick:()=>i(`to`,null),children:s.network.clearWay}),lead:(0,k.jsxs)(`span`,{className:`chips`,children:[(0,k.jsx)(d,{children:l(e)}),` `,(0,k.jsx)(ne,{size:14,"aria-label":s.network.toThere}),` `,(0,k.jsx)(d,{children:l(t)})]}),children:e&&t?(0,k.jsx)(b,{fallback:(0,k.jsx)(c,{rows:3}),children:(0,k.jsx)(fe,{from:e,to:t,onWay:a})},`${e} ${t}`):(0,k.jsx)(o,{children:e?s.network.chooseTo:s.network.chooseFrom})})}function fe({from:e,to:t,onWay:r}){let i=n(),[a,s]=(0,D.useState)(0),{mediation:c}=(0,O.useLazyLoadQuery)(Z,{from:e,to:t}),l=c?.paths;return(0,D.useEffect)(()=>{let e=l?.[a]?.steps??[],t=e[0]?.from;r((t?[t,...e.map(e=>e.to)]:[]).map(({id:e,label:t,__typename:n})=>({id:e,label:t,type:n})))},[l,a,r]),l?.length?(0,k.jsx)(`ol`,{className:`rows`,children:l.map((t,n)=>(0,k.jsxs)(`li`,{className:`side-row`,children:[(0,k.jsx)(E,{path:t,subject:/^(student|person)_/.test(e)?e:`-`}),l.length>1&&(0,k.jsx)(`button`,{type:`button`,className:`button way-button`,"aria-pressed":n===a,onClick:()=>s(n),children:n===a?i.network.wayShown:i.network.showWay})]},n))}):(0,k.jsx)(o,{children:i.network.noWay})}var pe=(0,D.lazy)(()=>_(()=>import(`./NetworkGraph-D6yBgubK.js`),__vite__mapDeps([0,1,2,3]))),Q=300;function me({asked:e}){let t=n(),r=m(),[i,a]=(0,D.useState)(null),[o,u]=(0,D.useState)([]),{network:d}=(0,O.useLazyLoadQuery)(q,{...e,first:Q},s()),f=(0,D.useMemo)(()=>new Map(d?.nodes.map(e=>[e.id,e])),[d]);if(!d)return(0,k.jsx)(ee,{});let{nodes:h,ties:g}=d,_=f.get(e.around),v=r.query.get(`from`)??(_&&M(_.__typename)?_.id:null),y=r.query.get(`to`),x=(e,t)=>{u([]),l(p(r,{[e]:t}),{replace:!0})};return(0,k.jsxs)(`div`,{className:`stack`,children:[(0,k.jsxs)(`p`,{role:`status`,children:[t.network.size(_?.label??``,e.steps,h.length,g.length),` `,d.incomplete?t.network.incomplete(Q):t.network.complete]}),(0,k.jsxs)(`div`,{className:`network`,children:[(0,k.jsxs)(`section`,{className:`network-picture no-print`,"aria-label":t.network.picture,children:[(0,k.jsx)(b,{fallback:(0,k.jsx)(`div`,{className:`network-canvas`}),children:(0,k.jsx)(pe,{nodes:h,ties:g,centre:e.around,layout:r.query.has(`layers`)?`layers`:`spread`,chosen:i,way:o,onChoose:a})}),(0,k.jsx)(le,{nodes:h,ties:g})]}),(0,k.jsxs)(`div`,{className:`stack`,children:[(0,k.jsx)(ae,{node:i?f.get(i):void 0,ties:g,named:f,onChoose:a,onEnd:x}),(0,k.jsx)(de,{from:v,to:y,named:f,onEnd:x,onWay:u})]})]}),(0,k.jsx)(b,{fallback:(0,k.jsx)(c,{}),children:(0,k.jsx)(ue,{ties:g,named:f,onChoose:a})})]})}var he=r({default:()=>$}),ge=2;function $({params:e}){let t=n(),{query:r}=m(),[i,a]=(0,D.useState)(!1),o=e.around??``,s={around:o,steps:Number(r.get(`steps`))||ge,kinds:R(r.get(`kinds`),A)},l=JSON.stringify(s),u=(0,D.useDeferredValue)(l);return(0,k.jsxs)(`div`,{className:`page wide`,children:[(0,k.jsx)(h,{title:t.network.title,lead:t.network.lead,end:o&&(0,k.jsx)(`button`,{type:`button`,className:`button`,"aria-expanded":i,onClick:()=>a(!i),children:t.network.otherCentre})}),(!o||i)&&(0,k.jsx)(V,{onFound:()=>a(!1)}),o&&(0,k.jsxs)(k.Fragment,{children:[(0,k.jsx)(K,{steps:s.steps,chosen:s.kinds}),(0,k.jsx)(b,{fallback:(0,k.jsx)(c,{rows:10}),children:(0,k.jsx)(`div`,{className:u===l?``:`pending`,"aria-busy":u!==l,children:(0,k.jsx)(me,{asked:JSON.parse(u)})})},o)]})]})}export{j as a,$ as default,P as i,I as n,L as r,he as t};
const __vite__mapDeps=(i,m=__vite__mapDeps,d=(m.f||(m.f=["assets/NetworkGraph-BXPzB_DP.js","assets/colour-DwSHddE5.js","assets/createLucideIcon-CL0jDwYM.js","assets/jsx-runtime-rGArunWW.js"])))=>i.map(i=>d[i]);
import{a as e,c as t,i as n,s as r,t as i}from"./jsx-runtime-rGArunWW.js";import{C as a,D as o,O as s,S as c,a as l,g as u,h as d,n as f,o as p,p as m,s as h,t as g,u as _,v,w as y,x as b}from"./index-BMGvdfxj.js";import{_ as x,g as S,m as C,p as w}from"./days-D0abyobv.js";import{n as ee,o as te,t as T,w as E}from"./Dialog-B2L0a96A.js";import{t as D}from"./arrow-right-D8WOzVfA.js";import{t as O}from"./linkage-BHrYM-G9.js";var k=t(e(),1);x();var A=S(),j=i(),M=[`FAMILY`,`SUPPORTS`,`TEACHES`,`MANAGES`,`HELPED_BY`,`KNOWS`,`WORKS_AT`,`BELONGS_TO`,`AGREES_WITH`,`OBSERVED_FLOW`,`OFFERS`],N={FAMILY:`people`,SUPPORTS:`people`,TEACHES:`people`,MANAGES:`people`,KNOWS:`acquaintance`,WORKS_AT:`belonging`,BELONGS_TO:`belonging`,AGREES_WITH:`agreement`,OBSERVED_FLOW:`agreement`,HELPED_BY:`help`,OFFERS:`help`,INTAKE:`help`},ne=new Set([`Student`,`Person`,`Worker`,`CaseManager`,`Agency`,`School`]),re=new Set([`Agency`,`Service`,`Worker`]),P=e=>ne.has(e),F=e=>re.has(e);function I(e,t){let n=new Map;for(let{from:e,to:r}of t)n.set(e,[...n.get(e)??[],r]),n.set(r,[...n.get(r)??[],e]);let r=new Map([[e,0]]),i=[e];for(let e of i)for(let t of n.get(e)??[])r.has(t)||(r.set(t,(r.get(e)??0)+1),i.push(t));return r}function L(e){let t=new Map;for(let{kind:n}of e)t.set(n,(t.get(n)??0)+1);return[...t].sort(([e,t],[n,r])=>r-t||(e<n?-1:1))}function R(e,t){return e<t?`${e} ${t}`:`${t} ${e}`}function z(e,t,n,r=240){let i=Math.max(0,...n.values())+1,a=Array.from({length:i+1},()=>[]);for(let t of e)a[n.get(t)??i]?.push(t);let o=new Map;for(let{from:e,to:r}of t){let[t,a]=(n.get(e)??i)<(n.get(r)??i)?[e,r]:[r,e];n.get(t)!==n.get(a)&&!o.has(a)&&o.set(a,t)}let s=new Map,c=new Map;for(let[e,t]of a.entries()){let n=e=>s.get(o.get(e)??``)??0;t.sort((e,t)=>n(e)-n(t));for(let[n,i]of t.entries()){let a=2*Math.PI*n/t.length;s.set(i,a),c.set(i,{x:e*r*Math.cos(a),y:e*r*Math.sin(a)})}}return c}function B(e,t){let n=new Set(e?.split(`,`));return t.filter(e=>n.has(e))}var V=(function(){var e=[{defaultValue:null,kind:`LocalArgument`,name:`text`}],t=[{kind:`Literal`,name:`first`,value:12},{kind:`Variable`,name:`text`,variableName:`text`}],n={alias:null,args:null,kind:`ScalarField`,name:`totalCount`,storageKey:null},r={alias:null,args:null,kind:`ScalarField`,name:`__typename`,storageKey:null},i={alias:null,args:null,kind:`ScalarField`,name:`id`,storageKey:null},a={kind:`InlineFragment`,selections:[i,{alias:null,args:null,kind:`ScalarField`,name:`label`,storageKey:null}],type:`Entity`,abstractKey:`__isEntity`},o={alias:null,args:null,kind:`ScalarField`,name:`name`,storageKey:null},s=[i,o],c={kind:`InlineFragment`,selections:[{alias:null,args:null,concreteType:`Area`,kind:`LinkedField`,name:`area`,plural:!1,selections:s,storageKey:null}],type:`Agency`,abstractKey:null},l={kind:`InlineFragment`,selections:[{alias:null,args:null,concreteType:`Agency`,kind:`LinkedField`,name:`agency`,plural:!1,selections:s,storageKey:null}],type:`Service`,abstractKey:null},u={kind:`InlineFragment`,selections:[{alias:null,args:null,kind:`ScalarField`,name:`title`,storageKey:null},{alias:null,args:null,concreteType:null,kind:`LinkedField`,name:`organisation`,plural:!1,selections:[r,i,o],storageKey:null}],type:`Worker`,abstractKey:null},d={kind:`InlineFragment`,selections:[{alias:null,args:null,concreteType:`School`,kind:`LinkedField`,name:`school`,plural:!1,selections:s,storageKey:null}],type:`Student`,abstractKey:null};return{fragment:{argumentDefinitions:e,kind:`Fragment`,metadata:null,name:`FindCentreQuery`,selections:[{alias:null,args:t,concreteType:`SearchConnection`,kind:`LinkedField`,name:`search`,plural:!1,selections:[n,{alias:null,args:null,concreteType:null,kind:`LinkedField`,name:`nodes`,plural:!0,selections:[r,a,c,l,u,d],storageKey:null}],storageKey:null}],type:`Query`,abstractKey:null},kind:`Request`,operation:{argumentDefinitions:e,kind:`Operation`,name:`FindCentreQuery`,selections:[{alias:null,args:t,concreteType:`SearchConnection`,kind:`LinkedField`,name:`search`,plural:!1,selections:[n,{alias:null,args:null,concreteType:null,kind:`LinkedField`,name:`nodes`,plural:!0,selections:[r,a,c,l,u,d,{kind:`InlineFragment`,selections:[i],type:`Node`,abstractKey:`__isNode`}],storageKey:null}],storageKey:null}]},params:{cacheID:`a60a756b15608e6d0d08eaf95308d279`,id:`e91dc4ee414474750f5d8685b8e5746383f49350b22e7010fdecdb748dffbd68`,metadata:{},name:`FindCentreQuery`,operationKind:`query`,text:`query FindCentreQuery(
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
`}}})();V.hash=`164ac0b8aa8f5ea54cbb6cd1dbc7114b`;var H=(function(){var e={alias:null,args:null,kind:`ScalarField`,name:`id`,storageKey:null},t=[e,{alias:null,args:null,kind:`ScalarField`,name:`name`,storageKey:null}],n=[{alias:null,args:null,concreteType:`Viewer`,kind:`LinkedField`,name:`viewer`,plural:!1,selections:[e,{alias:null,args:null,concreteType:`School`,kind:`LinkedField`,name:`school`,plural:!1,selections:t,storageKey:null},{alias:null,args:null,concreteType:`District`,kind:`LinkedField`,name:`district`,plural:!1,selections:t,storageKey:null}],storageKey:null}];return{fragment:{argumentDefinitions:[],kind:`Fragment`,metadata:null,name:`FindCentreOwnQuery`,selections:n,type:`Query`,abstractKey:null},kind:`Request`,operation:{argumentDefinitions:[],kind:`Operation`,name:`FindCentreOwnQuery`,selections:n},params:{cacheID:`9e971660e8bbfac56110cc3cc4ef4ef2`,id:`62ca6976e2a0b604df8a095c2b0693d034879358f0796e6c348baf6e1930a233`,metadata:{},name:`FindCentreOwnQuery`,operationKind:`query`,text:`query FindCentreOwnQuery {
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
`}}})();H.hash=`e4b84da7b4fd671b5b73debe00a7ca7d`;function U({onFound:e}){let t=n(),[r,i]=(0,k.useState)(``),a=(0,k.useDeferredValue)(r.trim());return(0,j.jsxs)(`search`,{className:`card find-centre`,children:[(0,j.jsxs)(`label`,{className:`field`,children:[(0,j.jsx)(`span`,{className:`label`,children:t.network.find}),(0,j.jsx)(`input`,{className:`input`,type:`search`,autoComplete:`off`,value:r,onChange:e=>i(e.target.value)}),(0,j.jsx)(`span`,{className:`quiet small`,children:t.network.findHint})]}),(0,j.jsx)(b,{fallback:(0,j.jsx)(`p`,{className:`quiet small`,children:t.app.loading}),children:a.length>1?(0,j.jsx)(G,{text:a,onFound:e}):(0,j.jsx)(K,{})})]})}function W(e){switch(e.__typename){case`Worker`:return[e.title,e.organisation?.name].filter(Boolean).join(` · `);case`Service`:return e.agency?.name;case`Student`:return e.school?.name;case`Agency`:return e.area?.name;default:return}}function G({text:e,onFound:t}){let r=n(),{search:i}=(0,A.useLazyLoadQuery)(V,{text:e},C());return i?.nodes.length?(0,j.jsx)(`div`,{role:`status`,children:(0,j.jsx)(`ul`,{className:`rows found`,onClick:t,children:i.nodes.map(e=>e.id?(0,j.jsx)(`li`,{className:`side-row`,children:(0,j.jsxs)(`span`,{className:`chips`,children:[(0,j.jsx)(`a`,{className:`strong`,href:`/network/${e.id}`,children:e.label}),(0,j.jsx)(`span`,{className:`quiet small`,children:r.network.types[e.__typename]}),(0,j.jsx)(`span`,{className:`quiet small`,children:W(e)})]})},e.id):null)})}):(0,j.jsx)(a,{children:r.network.findNone})}function K(){let e=n(),{viewer:t}=(0,A.useLazyLoadQuery)(H,{},C()),r=[t.school,t.district].filter(e=>e!=null);return(0,j.jsxs)(`p`,{className:`chips`,children:[(0,j.jsx)(`span`,{className:`quiet small`,children:e.network.begin}),r.map(({id:e,name:t})=>(0,j.jsx)(`a`,{className:`filter`,href:`/network/${e}`,children:t},e))]})}var q=4;function J({steps:e,chosen:t}){let r=n(),i=v(),a=p(),c=(e,t)=>l(f(a,{[e]:t}),{replace:!0}),u=t.map(e=>i(`TieKind`,e)).join(`, `);return(0,j.jsxs)(`search`,{className:`card network-filters no-print`,children:[(0,j.jsxs)(`div`,{className:`network-filter`,children:[(0,j.jsx)(`span`,{className:`quiet small`,id:`network-steps`,children:r.network.steps}),(0,j.jsx)(s,{"aria-labelledby":`network-steps`,className:`segments`,disallowEmptySelection:!0,selectedKeys:[String(e)],onSelectionChange:e=>c(`steps`,String([...e][0])),children:Array.from({length:q},(e,t)=>(0,j.jsx)(o,{id:String(t+1),children:r.network.stepsOf(t+1)},t))})]}),(0,j.jsxs)(`div`,{className:`network-filter`,children:[(0,j.jsx)(`span`,{className:`quiet small`,id:`network-layout`,children:r.network.layout}),(0,j.jsxs)(s,{"aria-labelledby":`network-layout`,className:`segments`,disallowEmptySelection:!0,selectedKeys:[a.query.has(`layers`)?`layers`:`spread`],onSelectionChange:e=>c(`layers`,e.has(`layers`)?`1`:null),children:[(0,j.jsx)(o,{id:`spread`,children:r.network.layouts.spread}),(0,j.jsx)(o,{id:`layers`,children:r.network.layouts.layers})]})]}),(0,j.jsxs)(`div`,{className:`network-filter`,children:[(0,j.jsx)(`span`,{className:`quiet small`,children:r.network.kinds}),(0,j.jsxs)(T,{children:[(0,j.jsx)(E,{className:`button`,children:u||r.network.allKinds}),(0,j.jsx)(te,{className:`popover`,children:(0,j.jsxs)(ee,{"aria-label":r.network.kinds,className:`network-kinds`,children:[(0,j.jsx)(s,{"aria-label":r.network.kinds,className:`chips`,selectionMode:`multiple`,selectedKeys:t,onSelectionChange:e=>c(`kinds`,[...e].join(`,`)||null),children:M.map(e=>(0,j.jsx)(o,{id:e,className:`filter`,children:i(`TieKind`,e)},e))}),(0,j.jsx)(`p`,{className:`quiet small`,children:r.network.kindsLead}),(0,j.jsx)(E,{className:`button`,isDisabled:t.length===0,onPress:()=>c(`kinds`,null),children:r.network.allKinds})]})})]})]})]})}var Y=(function(){var e={defaultValue:null,kind:`LocalArgument`,name:`around`},t={defaultValue:null,kind:`LocalArgument`,name:`first`},n={defaultValue:null,kind:`LocalArgument`,name:`kinds`},r={defaultValue:null,kind:`LocalArgument`,name:`steps`},i={alias:null,args:null,kind:`ScalarField`,name:`__typename`,storageKey:null},a={alias:null,args:null,kind:`ScalarField`,name:`id`,storageKey:null},o={alias:null,args:null,kind:`ScalarField`,name:`name`,storageKey:null},s=[i,a],c=[{alias:null,args:[{kind:`Variable`,name:`around`,variableName:`around`},{kind:`Variable`,name:`first`,variableName:`first`},{kind:`Variable`,name:`kinds`,variableName:`kinds`},{kind:`Variable`,name:`steps`,variableName:`steps`}],concreteType:`Network`,kind:`LinkedField`,name:`network`,plural:!1,selections:[{alias:null,args:null,kind:`ScalarField`,name:`incomplete`,storageKey:null},{alias:null,args:null,concreteType:null,kind:`LinkedField`,name:`nodes`,plural:!0,selections:[i,a,{alias:null,args:null,kind:`ScalarField`,name:`label`,storageKey:null},{kind:`InlineFragment`,selections:[{alias:null,args:null,kind:`ScalarField`,name:`title`,storageKey:null},{alias:null,args:null,concreteType:null,kind:`LinkedField`,name:`organisation`,plural:!1,selections:[i,a,o],storageKey:null}],type:`Worker`,abstractKey:null},{kind:`InlineFragment`,selections:[{alias:null,args:null,concreteType:`Agency`,kind:`LinkedField`,name:`agency`,plural:!1,selections:[a,o],storageKey:null}],type:`Service`,abstractKey:null}],storageKey:null},{alias:null,args:null,concreteType:`NetworkTie`,kind:`LinkedField`,name:`ties`,plural:!0,selections:[{alias:null,args:null,kind:`ScalarField`,name:`kind`,storageKey:null},{alias:null,args:null,concreteType:null,kind:`LinkedField`,name:`from`,plural:!1,selections:s,storageKey:null},{alias:null,args:null,concreteType:null,kind:`LinkedField`,name:`to`,plural:!1,selections:s,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`band`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`strength`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`basis`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`lastContactOn`,storageKey:null}],storageKey:null}],storageKey:null}];return{fragment:{argumentDefinitions:[e,t,n,r],kind:`Fragment`,metadata:null,name:`NetworkViewQuery`,selections:c,type:`Query`,abstractKey:null},kind:`Request`,operation:{argumentDefinitions:[e,r,n,t],kind:`Operation`,name:`NetworkViewQuery`,selections:c},params:{cacheID:`24fbad67e511c877c512cb0c13620100`,id:`9f40fdfa0e25be74ea0215d357040bada3fdb1e086522608d84590f3417673b4`,metadata:{},name:`NetworkViewQuery`,operationKind:`query`,text:`query NetworkViewQuery(
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
`}}})();Y.hash=`897ce28f3b4e834c94c59817775516ce`;var ie={Student:`/students/`,Agency:`/agencies/`};function X(e){return e?.__typename===`Worker`?[e.title,e.organisation?.name].filter(Boolean).join(` · `):e?.__typename===`Service`?e.agency?.name??``:``}function ae({node:e,ties:t,named:r,onChoose:i,onEnd:o}){let s=n(),c=v();if(!e)return(0,j.jsx)(h,{id:`chosen`,className:`no-print`,title:s.network.chosen,children:(0,j.jsx)(a,{children:s.network.chooseOne})});let l=t.filter(({from:t,to:n})=>t.id===e.id||n.id===e.id),f=ie[e.__typename];return(0,j.jsx)(h,{id:`chosen`,title:(0,j.jsx)(d,{children:e.label}),lead:(0,j.jsx)(u,{of:[s.network.types[e.__typename],X(e)]}),children:(0,j.jsxs)(`div`,{className:`card-body stack tight`,children:[(0,j.jsxs)(`p`,{className:`chips`,children:[(0,j.jsx)(`a`,{className:`button`,href:`/network/${e.id}`,children:s.network.asCentre}),f&&(0,j.jsx)(`a`,{className:`button`,href:`${f}${e.id}`,children:s.network.open}),P(e.__typename)&&(0,j.jsx)(`button`,{type:`button`,className:`button`,onClick:()=>o(`from`,e.id),children:s.network.asFrom}),F(e.__typename)&&(0,j.jsx)(`button`,{type:`button`,className:`button primary`,onClick:()=>o(`to`,e.id),children:s.network.asTo})]}),(0,j.jsx)(`ul`,{className:`plain-list chosen-ties`,"aria-label":s.network.tiesOf(e.label),children:l.map((t,n)=>{let a=r.get(t.from.id===e.id?t.to.id:t.from.id);return a?(0,j.jsxs)(`li`,{className:`small`,children:[(0,j.jsx)(`span`,{className:`quiet`,children:c(`TieKind`,t.kind)}),` `,(0,j.jsx)(`button`,{type:`button`,className:`link`,onClick:()=>i(a.id),children:(0,j.jsx)(d,{children:a.label})}),` `,(0,j.jsx)(`span`,{className:`quiet`,children:(0,j.jsx)(u,{of:[X(a),c(`Band`,t.band)],between:` `})})]},n):null})})]})})}var oe={ellipse:(0,j.jsx)(`circle`,{cx:`8`,cy:`8`,r:`6`}),diamond:(0,j.jsx)(`path`,{d:`M8 1 15 8 8 15 1 8Z`}),pentagon:(0,j.jsx)(`path`,{d:`M8 1 15 6.3 12.3 14.5 3.7 14.5 1 6.3Z`}),rectangle:(0,j.jsx)(`rect`,{x:`2`,y:`2`,width:`12`,height:`12`,rx:`3`}),triangle:(0,j.jsx)(`path`,{d:`M8 2 14.5 14 1.5 14Z`})},se={Student:`ellipse`,Person:`ellipse`,Worker:`ellipse`,CaseManager:`diamond`,School:`pentagon`,District:`pentagon`,Area:`pentagon`,Agency:`rectangle`,Service:`triangle`,Offer:`triangle`},ce={people:void 0,acquaintance:void 0,belonging:void 0,agreement:`5 3`,help:`1.5 3`},le=(0,k.memo)(function({nodes:e,ties:t}){let r=n(),i=v(),a=L(e.map(({__typename:e})=>({kind:e})));return(0,j.jsxs)(`div`,{className:`legend small quiet`,children:[(0,j.jsx)(`ul`,{className:`chips`,children:a.map(([e,t])=>(0,j.jsxs)(`li`,{className:`legend-node ${e}`,children:[(0,j.jsx)(`svg`,{width:`14`,height:`14`,viewBox:`0 0 16 16`,"aria-hidden":!0,children:oe[se[e]??`ellipse`]}),r.network.types[e],` `,t]},e))}),(0,j.jsxs)(`ul`,{className:`chips`,children:[L(t).map(([e,t])=>(0,j.jsxs)(`li`,{className:`legend-tie ${N[e]??``}`,children:[(0,j.jsx)(`svg`,{width:`24`,height:`8`,viewBox:`0 0 24 8`,"aria-hidden":!0,children:(0,j.jsx)(`path`,{d:`M1 4H23`,strokeWidth:`3`,strokeDasharray:ce[N[e]??`belonging`]})}),i(`TieKind`,e),` `,t]},e)),(0,j.jsx)(`li`,{children:r.network.widthMeans})]})]})}),ue=50,de=(0,k.memo)(function({ties:e,named:t,onChoose:r}){let i=n(),o=v(),[s,c]=(0,k.useState)(ue),l=e.slice(0,s),u=e=>{let n=t.get(e);return(0,j.jsxs)(j.Fragment,{children:[(0,j.jsx)(`button`,{type:`button`,className:`link strong`,onClick:()=>r(e),children:(0,j.jsx)(d,{children:n?.label})}),` `,(0,j.jsx)(`span`,{className:`quiet small`,children:(0,j.jsx)(d,{children:X(n)||n&&i.network.types[n.__typename]})})]})};return(0,j.jsxs)(h,{id:`ties`,title:i.network.table,count:i.app.items(e.length),lead:i.network.tableLead,children:[e.length===0&&(0,j.jsx)(a,{children:i.network.noTies}),e.length>0&&(0,j.jsx)(`div`,{className:`table-wrap`,tabIndex:0,role:`group`,"aria-labelledby":`ties-title`,children:(0,j.jsxs)(`table`,{className:`table list`,children:[(0,j.jsx)(`thead`,{children:(0,j.jsxs)(`tr`,{children:[(0,j.jsx)(`th`,{scope:`col`,children:i.network.one}),(0,j.jsx)(`th`,{scope:`col`,children:i.network.tie}),(0,j.jsx)(`th`,{scope:`col`,children:i.network.other}),(0,j.jsx)(`th`,{scope:`col`,children:i.network.strength}),(0,j.jsx)(`th`,{scope:`col`,children:i.network.basis}),(0,j.jsx)(`th`,{scope:`col`,children:i.network.lastContact})]})}),(0,j.jsx)(`tbody`,{children:l.map((e,t)=>(0,j.jsxs)(`tr`,{children:[(0,j.jsx)(`th`,{scope:`row`,children:u(e.from.id)}),(0,j.jsx)(`td`,{"data-name":i.network.tie,children:o(`TieKind`,e.kind)}),(0,j.jsx)(`td`,{"data-name":i.network.other,children:u(e.to.id)}),(0,j.jsx)(`td`,{"data-name":i.network.strength,children:o(`Band`,e.band)}),(0,j.jsx)(`td`,{className:`small`,"data-name":i.network.basis,children:(0,j.jsx)(d,{children:e.basis})}),(0,j.jsx)(`td`,{className:`small`,"data-name":i.network.lastContact,children:e.lastContactOn&&(0,j.jsx)(_,{on:e.lastContactOn,as:`short`})})]},t))})]})}),l.length<e.length&&(0,j.jsxs)(`div`,{className:`list-more`,children:[(0,j.jsx)(`button`,{type:`button`,className:`button`,onClick:()=>c(s+100),children:i.app.more}),(0,j.jsx)(`span`,{className:`quiet small`,children:i.app.shown(l.length,e.length)})]})]})}),Z=(function(){var e=[{defaultValue:null,kind:`LocalArgument`,name:`from`},{defaultValue:null,kind:`LocalArgument`,name:`to`}],t=[{kind:`Variable`,name:`from`,variableName:`from`},{kind:`Variable`,name:`to`,variableName:`to`}],n={alias:null,args:null,kind:`ScalarField`,name:`incomplete`,storageKey:null},r=[{kind:`Literal`,name:`first`,value:3}],i=[{alias:null,args:null,kind:`ScalarField`,name:`__typename`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`id`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`label`,storageKey:null}],a={alias:null,args:null,concreteType:null,kind:`LinkedField`,name:`from`,plural:!1,selections:i,storageKey:null},o={alias:null,args:null,concreteType:null,kind:`LinkedField`,name:`to`,plural:!1,selections:i,storageKey:null},s={alias:null,args:null,kind:`ScalarField`,name:`text`,storageKey:null};return{fragment:{argumentDefinitions:e,kind:`Fragment`,metadata:null,name:`WaysCardQuery`,selections:[{alias:null,args:t,concreteType:`Mediation`,kind:`LinkedField`,name:`mediation`,plural:!1,selections:[n,{alias:null,args:r,concreteType:`Path`,kind:`LinkedField`,name:`paths`,plural:!0,selections:[{alias:null,args:null,concreteType:`Step`,kind:`LinkedField`,name:`steps`,plural:!0,selections:[a,o],storageKey:null},{args:null,kind:`FragmentSpread`,name:`PathLine_path`}],storageKey:`paths(first:3)`}],storageKey:null}],type:`Query`,abstractKey:null},kind:`Request`,operation:{argumentDefinitions:e,kind:`Operation`,name:`WaysCardQuery`,selections:[{alias:null,args:t,concreteType:`Mediation`,kind:`LinkedField`,name:`mediation`,plural:!1,selections:[n,{alias:null,args:r,concreteType:`Path`,kind:`LinkedField`,name:`paths`,plural:!0,selections:[{alias:null,args:null,concreteType:`Step`,kind:`LinkedField`,name:`steps`,plural:!0,selections:[a,o,{alias:null,args:null,kind:`ScalarField`,name:`tie`,storageKey:null},s,{alias:null,args:null,kind:`ScalarField`,name:`disclosure`,storageKey:null}],storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`band`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`basis`,storageKey:null},s,{alias:null,args:null,kind:`ScalarField`,name:`weakestStep`,storageKey:null}],storageKey:`paths(first:3)`}],storageKey:null}]},params:{cacheID:`112ea136908a2116eecddf3d6cdb15b2`,id:`fb87eddb4710427c4917f5168303dc806381b788ccddf62c74c41e026e754856`,metadata:{},name:`WaysCardQuery`,operationKind:`query`,text:`query WaysCardQuery(
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
`}}})();Z.hash=`2cd77a4cb3b67724f9bd4d8f305f0174`;function fe({from:e,to:t,named:r,onEnd:i,onWay:o}){let s=n(),l=e=>e?r.get(e)?.label??s.network.outside:`…`;return(0,j.jsx)(h,{id:`ways`,className:e&&t?``:`no-print`,title:s.network.ways,end:t&&(0,j.jsx)(`button`,{type:`button`,className:`button plain`,onClick:()=>i(`to`,null),children:s.network.clearWay}),lead:(0,j.jsxs)(`span`,{className:`chips`,children:[(0,j.jsx)(d,{children:l(e)}),` `,(0,j.jsx)(D,{size:14,"aria-label":s.network.toThere}),` `,(0,j.jsx)(d,{children:l(t)})]}),children:e&&t?(0,j.jsx)(b,{fallback:(0,j.jsx)(c,{rows:3}),children:(0,j.jsx)(pe,{from:e,to:t,onWay:o})},`${e} ${t}`):(0,j.jsx)(a,{children:e?s.network.chooseTo:s.network.chooseFrom})})}function pe({from:e,to:t,onWay:r}){let i=n(),[o,s]=(0,k.useState)(0),{mediation:c}=(0,A.useLazyLoadQuery)(Z,{from:e,to:t},C()),l=c?.paths;return(0,k.useEffect)(()=>{let e=l?.[o]?.steps??[],t=e[0]?.from;r((t?[t,...e.map(e=>e.to)]:[]).map(({id:e,label:t,__typename:n})=>({id:e,label:t,type:n})))},[l,o,r]),l?.length?(0,j.jsx)(`ol`,{className:`rows`,children:l.map((t,n)=>(0,j.jsxs)(`li`,{className:`side-row`,children:[(0,j.jsx)(O,{path:t,subject:/^(student|person)_/.test(e)?e:`-`}),l.length>1&&(0,j.jsx)(`button`,{type:`button`,className:`button way-button`,"aria-pressed":n===o,onClick:()=>s(n),children:n===o?i.network.wayShown:i.network.showWay})]},n))}):(0,j.jsx)(a,{children:i.network.noWay})}var me=(0,k.lazy)(()=>g(()=>import(`./NetworkGraph-BXPzB_DP.js`),__vite__mapDeps([0,1,2,3]))),Q=300;function he({asked:e}){let t=n(),r=p(),[i,a]=(0,k.useState)(null),[o,s]=(0,k.useState)([]),{network:u}=(0,A.useLazyLoadQuery)(Y,{...e,first:Q},w()),d=(0,k.useMemo)(()=>new Map(u?.nodes.map(e=>[e.id,e])),[u]);if(!u)return(0,j.jsx)(y,{});let{nodes:m,ties:h}=u,g=d.get(e.around),_=r.query.get(`from`)??(g&&P(g.__typename)?g.id:null),v=r.query.get(`to`),x=(e,t)=>{s([]),l(f(r,{[e]:t}),{replace:!0})};return(0,j.jsxs)(`div`,{className:`stack`,children:[(0,j.jsxs)(`p`,{role:`status`,children:[t.network.size(g?.label??``,e.steps,m.length,h.length),` `,u.incomplete?t.network.incomplete(Q):t.network.complete]}),(0,j.jsxs)(`div`,{className:`network`,children:[(0,j.jsxs)(`section`,{className:`network-picture no-print`,"aria-label":t.network.picture,children:[(0,j.jsx)(b,{fallback:(0,j.jsx)(`div`,{className:`network-canvas`}),children:(0,j.jsx)(me,{nodes:m,ties:h,centre:e.around,layout:r.query.has(`layers`)?`layers`:`spread`,chosen:i,way:o,onChoose:a})}),(0,j.jsx)(le,{nodes:m,ties:h})]}),(0,j.jsxs)(`div`,{className:`stack`,children:[(0,j.jsx)(ae,{node:i?d.get(i):void 0,ties:h,named:d,onChoose:a,onEnd:x}),(0,j.jsx)(fe,{from:_,to:v,named:d,onEnd:x,onWay:s})]})]}),(0,j.jsx)(b,{fallback:(0,j.jsx)(c,{}),children:(0,j.jsx)(de,{ties:h,named:d,onChoose:a})})]})}var ge=r({default:()=>$}),_e=2;function $({params:e}){let t=n(),{query:r}=p(),[i,a]=(0,k.useState)(!1),o=e.around??``,s={around:o,steps:Number(r.get(`steps`))||_e,kinds:B(r.get(`kinds`),M)},l=JSON.stringify(s),u=(0,k.useDeferredValue)(l);return(0,j.jsxs)(`div`,{className:`page wide`,children:[(0,j.jsx)(m,{title:t.network.title,lead:t.network.lead,end:o&&(0,j.jsx)(`button`,{type:`button`,className:`button`,"aria-expanded":i,onClick:()=>a(!i),children:t.network.otherCentre})}),(!o||i)&&(0,j.jsx)(U,{onFound:()=>a(!1)}),o&&(0,j.jsxs)(j.Fragment,{children:[(0,j.jsx)(J,{steps:s.steps,chosen:s.kinds}),(0,j.jsx)(b,{fallback:(0,j.jsx)(c,{rows:10}),children:(0,j.jsx)(`div`,{className:u===l?``:`pending`,"aria-busy":u!==l,children:(0,j.jsx)(he,{asked:JSON.parse(u)})})},o)]})]})}export{N as a,$ as default,I as i,R as n,z as r,ge as t};
import{_ as e,g as t,m as n,p as r}from"./days-D0abyobv.js";import{a as i,c as a,i as o,t as s}from"./jsx-runtime-rGArunWW.js";import{C as c,S as l,p as u,s as d,x as f}from"./index-BMGvdfxj.js";import{n as p,r as m,t as h}from"./LinkageView-D5AznXxd.js";import{t as g}from"./Choose-TgBNfgjF.js";import{r as _,t as v}from"./needs-DxdY62fv.js";import{t as y}from"./siren-sNWbhYGz.js";import"./linkage-BHrYM-G9.js";e();var b=(function(){var e={defaultValue:null,kind:`LocalArgument`,name:`need`},t={defaultValue:null,kind:`LocalArgument`,name:`profile`},n=[{kind:`Variable`,name:`need`,variableName:`need`},{kind:`Variable`,name:`profile`,variableName:`profile`}],r={alias:null,args:null,kind:`ScalarField`,name:`text`,storageKey:null},i={alias:null,args:null,kind:`ScalarField`,name:`phone`,storageKey:null},a={alias:null,args:null,kind:`ScalarField`,name:`clause`,storageKey:null},o={alias:null,args:null,kind:`ScalarField`,name:`label`,storageKey:null},s={alias:null,args:null,kind:`ScalarField`,name:`__typename`,storageKey:null},c={alias:null,args:null,kind:`ScalarField`,name:`id`,storageKey:null},l={alias:null,args:null,kind:`ScalarField`,name:`name`,storageKey:null},u=[c,l],d={alias:null,args:null,kind:`ScalarField`,name:`rule`,storageKey:null},f={alias:null,args:null,kind:`ScalarField`,name:`group`,storageKey:null},p={alias:null,args:null,concreteType:null,kind:`LinkedField`,name:`resource`,plural:!1,selections:[s,c,o,{kind:`InlineFragment`,selections:[{alias:null,args:null,kind:`ScalarField`,name:`cost`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`inferred`,storageKey:null},{alias:null,args:null,concreteType:`Agency`,kind:`LinkedField`,name:`agency`,plural:!1,selections:[c,l,i],storageKey:null},{alias:null,args:null,concreteType:`Intake`,kind:`LinkedField`,name:`intake`,plural:!1,selections:[i,{alias:null,args:null,kind:`ScalarField`,name:`hours`,storageKey:null}],storageKey:null}],type:`Service`,abstractKey:null},{kind:`InlineFragment`,selections:[{alias:null,args:null,concreteType:`Person`,kind:`LinkedField`,name:`supporter`,plural:!1,selections:[c,{alias:null,args:null,kind:`ScalarField`,name:`displayName`,storageKey:null}],storageKey:null}],type:`Offer`,abstractKey:null}],storageKey:null},m={alias:null,args:null,kind:`ScalarField`,name:`kind`,storageKey:null},h={alias:null,args:null,concreteType:`Fit`,kind:`LinkedField`,name:`fit`,plural:!0,selections:[m,r],storageKey:null},g={alias:null,args:null,concreteType:`Reason`,kind:`LinkedField`,name:`reasons`,plural:!0,selections:[d,{alias:null,args:null,kind:`ScalarField`,name:`verdict`,storageKey:null},r],storageKey:null},_={alias:null,args:null,concreteType:`Question`,kind:`LinkedField`,name:`questions`,plural:!0,selections:[r],storageKey:null},v={alias:null,args:null,concreteType:`Capacity`,kind:`LinkedField`,name:`capacity`,plural:!1,selections:[{alias:null,args:null,kind:`ScalarField`,name:`state`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`asOf`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`note`,storageKey:null}],storageKey:null},y={alias:null,args:null,kind:`ScalarField`,name:`distanceMetres`,storageKey:null},b=[s,c,o],x={alias:null,args:null,concreteType:`Coordinate`,kind:`LinkedField`,name:`coordinateFirst`,plural:!0,selections:[{alias:null,args:null,kind:`ScalarField`,name:`reason`,storageKey:null},{alias:null,args:null,concreteType:null,kind:`LinkedField`,name:`with`,plural:!1,selections:b,storageKey:null}],storageKey:null},S={alias:null,args:[{kind:`Literal`,name:`first`,value:3}],concreteType:`Path`,kind:`LinkedField`,name:`paths`,plural:!0,selections:[{alias:null,args:null,kind:`ScalarField`,name:`way`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`band`,storageKey:null},r,{alias:null,args:null,concreteType:`Step`,kind:`LinkedField`,name:`steps`,plural:!0,selections:[{alias:null,args:null,kind:`ScalarField`,name:`tie`,storageKey:null},i,{alias:null,args:null,concreteType:null,kind:`LinkedField`,name:`to`,plural:!1,selections:b,storageKey:null},r,{alias:null,args:null,kind:`ScalarField`,name:`disclosure`,storageKey:null},{alias:null,args:null,concreteType:null,kind:`LinkedField`,name:`from`,plural:!1,selections:b,storageKey:null}],storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`basis`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`weakestStep`,storageKey:null},{alias:null,args:null,concreteType:`MissingConsent`,kind:`LinkedField`,name:`missingConsents`,plural:!0,selections:[m,{alias:null,args:null,kind:`ScalarField`,name:`items`,storageKey:null},{alias:null,args:null,concreteType:`Agency`,kind:`LinkedField`,name:`recipient`,plural:!1,selections:u,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`signers`,storageKey:null},{alias:null,args:null,concreteType:null,kind:`LinkedField`,name:`signableBy`,plural:!0,selections:b,storageKey:null},{alias:null,args:null,concreteType:`Ground`,kind:`LinkedField`,name:`alternative`,plural:!1,selections:[o,a],storageKey:null}],storageKey:null}],storageKey:`paths(first:3)`};return{fragment:{argumentDefinitions:[e,t],kind:`Fragment`,metadata:null,name:`AskPageQuery`,selections:[{alias:null,args:n,concreteType:`Linkage`,kind:`LinkedField`,name:`linkageFor`,plural:!1,selections:[{args:null,kind:`FragmentSpread`,name:`LinkageView_linkage`}],storageKey:null}],type:`Query`,abstractKey:null},kind:`Request`,operation:{argumentDefinitions:[t,e],kind:`Operation`,name:`AskPageQuery`,selections:[{alias:null,args:n,concreteType:`Linkage`,kind:`LinkedField`,name:`linkageFor`,plural:!1,selections:[{alias:null,args:null,kind:`ScalarField`,name:`incomplete`,storageKey:null},{alias:null,args:null,concreteType:`CallNow`,kind:`LinkedField`,name:`now`,plural:!0,selections:[r,i,a],storageKey:null},{alias:null,args:null,concreteType:`AskFirst`,kind:`LinkedField`,name:`askFirst`,plural:!1,selections:[{alias:null,args:null,kind:`ScalarField`,name:`fact`,storageKey:null},r,{alias:null,args:null,kind:`ScalarField`,name:`decides`,storageKey:null},{alias:null,args:null,concreteType:`Choice`,kind:`LinkedField`,name:`choices`,plural:!0,selections:[{alias:null,args:null,kind:`ScalarField`,name:`value`,storageKey:null},o],storageKey:null}],storageKey:null},{alias:null,args:[{kind:`Literal`,name:`first`,value:20}],concreteType:`Blocked`,kind:`LinkedField`,name:`blocked`,plural:!0,selections:[{alias:null,args:null,concreteType:null,kind:`LinkedField`,name:`resource`,plural:!1,selections:[s,c,o,{kind:`InlineFragment`,selections:[{alias:null,args:null,concreteType:`Agency`,kind:`LinkedField`,name:`agency`,plural:!1,selections:u,storageKey:null}],type:`Service`,abstractKey:null}],storageKey:null},{alias:null,args:null,concreteType:`Failure`,kind:`LinkedField`,name:`failures`,plural:!0,selections:[d,r,{alias:null,args:null,kind:`ScalarField`,name:`changeable`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`changesOn`,storageKey:null},{alias:null,args:null,concreteType:`Unblock`,kind:`LinkedField`,name:`unblock`,plural:!0,selections:[{alias:null,args:null,kind:`ScalarField`,name:`action`,storageKey:null},r],storageKey:null}],storageKey:null}],storageKey:`blocked(first:20)`},{alias:null,args:[{kind:`Literal`,name:`first`,value:50}],concreteType:`LinkageOption`,kind:`LinkedField`,name:`options`,plural:!0,selections:[f,p,h,g,_,v,y,x,S],storageKey:`options(first:50)`},{alias:null,args:[{kind:`Literal`,name:`first`,value:10}],concreteType:`LinkageOption`,kind:`LinkedField`,name:`informal`,plural:!0,selections:[p,f,h,g,_,v,y,x,S],storageKey:`informal(first:10)`},{alias:null,args:null,concreteType:`Development`,kind:`LinkedField`,name:`development`,plural:!0,selections:[m,r,{alias:null,args:null,kind:`ScalarField`,name:`opens`,storageKey:null}],storageKey:null}],storageKey:null}]},params:{cacheID:`03526aee8739188d0245d4de14d07e5b`,id:`b3d853f033eb14d737068c2bacace06d9da3f5d26c2a485d737e12aecc2b7b75`,metadata:{},name:`AskPageQuery`,operationKind:`query`,text:`query AskPageQuery(
  $profile: ProfileInput!
  $need: String!
) {
  linkageFor(profile: $profile, need: $need) {
    ...LinkageView_linkage
  }
}

fragment AskFirst_linkage on Linkage {
  askFirst {
    fact
    text
    decides
    choices {
      value
      label
    }
  }
}

fragment Blocked_linkage on Linkage {
  blocked(first: 20) {
    resource {
      __typename
      id
      label
      ... on Service {
        agency {
          id
          name
        }
      }
    }
    failures {
      rule
      text
      changeable
      changesOn
      unblock {
        action
        text
      }
    }
  }
}

fragment ConsentList_path on Path {
  missingConsents {
    kind
    items
    recipient {
      id
      name
    }
    signers
    signableBy {
      __typename
      id
      label
    }
    alternative {
      label
      clause
    }
  }
}

fragment LinkageView_linkage on Linkage {
  incomplete
  ...NowCalls_linkage
  ...AskFirst_linkage
  ...Blocked_linkage
  options(first: 50) {
    group
    resource {
      __typename
      id
    }
    ...OptionCard_option
  }
  informal(first: 10) {
    resource {
      __typename
      id
    }
    ...OptionCard_option
  }
  development {
    kind
    text
    opens
  }
}

fragment NowCalls_linkage on Linkage {
  now {
    text
    phone
    clause
  }
}

fragment OptionCard_option on LinkageOption {
  group
  fit {
    kind
    text
  }
  reasons {
    rule
    verdict
    text
  }
  questions {
    text
  }
  capacity {
    state
    asOf
    note
  }
  distanceMetres
  coordinateFirst {
    reason
    with {
      __typename
      id
      label
    }
  }
  resource {
    __typename
    id
    label
    ... on Service {
      cost
      inferred
      agency {
        id
        name
        phone
      }
      intake {
        phone
        hours
      }
    }
    ... on Offer {
      supporter {
        id
        displayName
      }
    }
  }
  paths(first: 3) {
    way
    band
    text
    steps {
      tie
      phone
      to {
        __typename
        id
        label
      }
    }
    ...PathLine_path
    ...ConsentList_path
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
`}}})();b.hash=`3e1c8a6e56279971352580dfb386a704`;var x=a(i(),1),S=t();function C(e){return e.normalize(`NFC`).toLowerCase().replace(/\s+/g,``)}function w(e,t){let n=C(t);return n.length>1?C(e).includes(n):e.split(/[^\p{L}\p{N}]+/u).some(e=>C(e)===n)}function T(e,t){let n=C(e),r=e=>n.length>1&&C(e).includes(n);return[t.label,...t.words].some(t=>w(e,t)||r(t))||[...t.phrases,...t.alarms].some(t=>w(e,t))}function E(e,t){return C(t)?e.flatMap(e=>{let n=e.children.filter(e=>T(t,e));return n.length>0?n:T(t,e)?e.children.length>0?[...e.children]:[e]:[]}):[]}function D(e,t){return e.flatMap(e=>[e,...e.children]).filter(({alarms:e})=>e.some(e=>w(t,e)))}var O=(function(){var e=[{defaultValue:null,kind:`LocalArgument`,name:`need`}],t=[{alias:null,args:[{kind:`Variable`,name:`need`,variableName:`need`},{kind:`Literal`,name:`profile`,value:{}}],concreteType:`Linkage`,kind:`LinkedField`,name:`linkageFor`,plural:!1,selections:[{alias:null,args:null,concreteType:`CallNow`,kind:`LinkedField`,name:`now`,plural:!0,selections:[{alias:null,args:null,kind:`ScalarField`,name:`text`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`phone`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`clause`,storageKey:null}],storageKey:null}],storageKey:null}];return{fragment:{argumentDefinitions:e,kind:`Fragment`,metadata:null,name:`UrgentQuery`,selections:t,type:`Query`,abstractKey:null},kind:`Request`,operation:{argumentDefinitions:e,kind:`Operation`,name:`UrgentQuery`,selections:t},params:{cacheID:`9283b8a16928020f97e602ae5bd0f2fa`,id:`75e3fcf1b7e5c5924336c60c4ded42aa70940b897a660e0e73cb9d1abec38aff`,metadata:{},name:`UrgentQuery`,operationKind:`query`,text:`query UrgentQuery(
  $need: String!
) {
  linkageFor(profile: {}, need: $need) {
    now {
      text
      phone
      clause
    }
  }
}
`}}})();O.hash=`679d844e82dfbb4cb2eccb680a658dff`;var k=s();function A({text:e}){let t=o(),n=D(_(),e);return(0,k.jsxs)(k.Fragment,{children:[(0,k.jsx)(`div`,{role:`alert`,children:n.length>0&&(0,k.jsxs)(`section`,{className:`card alarm`,"aria-labelledby":`urgent-title`,children:[(0,k.jsx)(`div`,{className:`card-head`,children:(0,k.jsxs)(`h2`,{id:`urgent-title`,children:[(0,k.jsx)(y,{size:18,"aria-hidden":!0}),` `,t.ask.urgent]})}),n.map(({code:e})=>(0,k.jsx)(f,{fallback:null,children:(0,k.jsx)(j,{need:e})},e))]})}),(0,k.jsx)(M,{})]})}function j({need:e}){let{linkageFor:t}=(0,S.useLazyLoadQuery)(O,{need:e},n());return t&&(0,k.jsx)(p,{calls:t.now})}function M(){let e=o(),t=[[`112`,e.ask.numbers.police],[`119`,e.ask.numbers.rescue],[`109`,e.ask.numbers.suicide]];return(0,k.jsxs)(`section`,{className:`danger`,"aria-label":e.ask.danger,children:[(0,k.jsx)(`p`,{children:e.ask.danger}),(0,k.jsx)(`ul`,{children:t.map(([e,t])=>(0,k.jsxs)(`li`,{children:[(0,k.jsx)(`a`,{className:`call-number`,href:`tel:${e}`,children:e}),(0,k.jsx)(`span`,{className:`small`,children:t})]},e))})]})}var N=Array.from({length:12},(e,t)=>t+1);function P(){let e=o(),[t,n]=(0,x.useState)({need:``,grade:null,facts:[]}),r=(0,x.useDeferredValue)(t),[i,a]=(0,x.useState)(``),s=(0,x.useDeferredValue)(i),p=e=>n(t=>({...t,...e}));return(0,k.jsxs)(`div`,{className:`page linkage`,children:[(0,k.jsx)(u,{title:e.ask.title,lead:e.ask.lead}),(0,k.jsx)(f,{fallback:(0,k.jsx)(M,{}),instead:(0,k.jsx)(M,{}),children:(0,k.jsx)(A,{text:s})}),(0,k.jsx)(d,{id:`concern`,title:e.ask.concern,children:(0,k.jsxs)(`div`,{className:`card-body stack tight`,children:[(0,k.jsx)(f,{fallback:(0,k.jsx)(l,{rows:2}),children:(0,k.jsx)(F,{text:i,onText:a,need:t.need,onNeed:e=>p({need:e,facts:[]})})}),(0,k.jsx)(m,{label:e.ask.grade,choices:[{value:``,label:e.ask.unknown},...N.map(t=>({value:String(t),label:e.students.gradeOf(t)}))],value:t.grade===null?``:String(t.grade),onChange:e=>p({grade:e===``?null:Number(e)})})]})}),r.need?(0,k.jsx)(f,{fallback:(0,k.jsx)(l,{rows:8}),children:(0,k.jsx)(`div`,{className:r===t?`stack`:`stack pending`,"aria-busy":r!==t,children:(0,k.jsx)(L,{profile:r,answer:(e,n)=>p({facts:[...t.facts,{fact:e,value:n}]})})})},r.need):(0,k.jsx)(`section`,{className:`card`,children:(0,k.jsx)(c,{children:e.ask.before})})]})}function F({text:e,onText:t,need:n,onNeed:r}){let i=o(),a=_(),s=(0,x.useMemo)(()=>E(a,e),[a,e]);return(0,k.jsxs)(`div`,{className:`concern`,children:[(0,k.jsxs)(`div`,{className:`stack tight`,children:[(0,k.jsxs)(`label`,{className:`field`,children:[(0,k.jsx)(`span`,{className:`label`,children:i.ask.words}),(0,k.jsx)(`input`,{className:`input`,autoComplete:`off`,value:e,placeholder:i.ask.wordsHint,onChange:e=>t(e.target.value)})]}),(s.length>0||e.trim().length>1)&&(0,k.jsx)(I,{found:s,need:n,onNeed:r})]}),(0,k.jsx)(g,{label:i.ask.needList,none:i.ask.choose,choices:v(a),value:n,onChange:r})]})}function I({found:e,need:t,onNeed:n}){let r=o();return(0,k.jsxs)(`div`,{className:`chips`,children:[(0,k.jsx)(`span`,{className:`quiet small`,role:`status`,children:e.length===0?r.ask.noMatch:r.ask.matches(e.length)}),e.map(({code:e,label:r})=>(0,k.jsx)(`button`,{type:`button`,className:`filter`,"aria-pressed":e===t,onClick:()=>n(e),children:r},e))]})}function L({profile:e,answer:t}){let{linkageFor:n}=(0,S.useLazyLoadQuery)(b,{profile:{grade:e.grade,facts:e.facts},need:e.need},r());return n?(0,k.jsx)(h,{linkage:n,subject:``,answer:e=>(0,k.jsx)(R,{question:e,answer:t},e.fact)}):null}function R({question:e,answer:t}){let n=o();return(0,k.jsxs)(`div`,{className:`stack tight no-print`,children:[(0,k.jsx)(m,{label:n.linkage.answer,choices:e.choices,value:null,onChange:n=>t(e.fact,n)}),(0,k.jsx)(`p`,{className:`quiet small`,children:n.ask.answerHere})]})}export{P as default};
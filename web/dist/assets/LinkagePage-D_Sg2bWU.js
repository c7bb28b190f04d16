import{_ as e,c as t,f as n,g as r,p as i,u as a}from"./days-D0abyobv.js";import{t as o}from"./printer-CJe9EjR8.js";import{a as s,c,i as l,t as u}from"./jsx-runtime-rGArunWW.js";import{T as d,f,h as p,p as m,r as h,v as g,w as _}from"./index-BMGvdfxj.js";import{n as v,r as y}from"./needs-DxdY62fv.js";import{r as b}from"./createLucideIcon-CL0jDwYM.js";import{r as x,t as S}from"./LinkageView-D5AznXxd.js";import{t as C}from"./requestKey-DsEmhWS2.js";import"./linkage-BHrYM-G9.js";e();var w=(function(){var e={defaultValue:null,kind:`LocalArgument`,name:`need`},t={defaultValue:null,kind:`LocalArgument`,name:`subject`},n=[{kind:`Variable`,name:`id`,variableName:`subject`}],r={alias:null,args:null,kind:`ScalarField`,name:`__typename`,storageKey:null},i={alias:null,args:null,kind:`ScalarField`,name:`id`,storageKey:null},a={alias:null,args:null,kind:`ScalarField`,name:`displayName`,storageKey:null},o={alias:null,args:null,kind:`ScalarField`,name:`grade`,storageKey:null},s={alias:null,args:null,kind:`ScalarField`,name:`label`,storageKey:null},c={alias:null,args:[{kind:`Literal`,name:`status`,value:`OPEN`}],concreteType:`Need`,kind:`LinkedField`,name:`needs`,plural:!0,selections:[i,{alias:null,args:null,kind:`ScalarField`,name:`level`,storageKey:null},{alias:null,args:null,concreteType:`NeedDomain`,kind:`LinkedField`,name:`domain`,plural:!1,selections:[{alias:null,args:null,kind:`ScalarField`,name:`code`,storageKey:null},s],storageKey:null}],storageKey:`needs(status:"OPEN")`},l=[{kind:`Variable`,name:`need`,variableName:`need`},{kind:`Variable`,name:`subject`,variableName:`subject`}],u={alias:null,args:null,kind:`ScalarField`,name:`strengthAsOf`,storageKey:null},d={alias:null,args:null,kind:`ScalarField`,name:`text`,storageKey:null},f={alias:null,args:null,kind:`ScalarField`,name:`phone`,storageKey:null},p={alias:null,args:null,kind:`ScalarField`,name:`clause`,storageKey:null},m={alias:null,args:null,kind:`ScalarField`,name:`name`,storageKey:null},h=[i,m],g={alias:null,args:null,kind:`ScalarField`,name:`rule`,storageKey:null},_={alias:null,args:null,kind:`ScalarField`,name:`group`,storageKey:null},v={alias:null,args:null,concreteType:null,kind:`LinkedField`,name:`resource`,plural:!1,selections:[r,i,s,{kind:`InlineFragment`,selections:[{alias:null,args:null,kind:`ScalarField`,name:`cost`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`inferred`,storageKey:null},{alias:null,args:null,concreteType:`Agency`,kind:`LinkedField`,name:`agency`,plural:!1,selections:[i,m,f],storageKey:null},{alias:null,args:null,concreteType:`Intake`,kind:`LinkedField`,name:`intake`,plural:!1,selections:[f,{alias:null,args:null,kind:`ScalarField`,name:`hours`,storageKey:null}],storageKey:null}],type:`Service`,abstractKey:null},{kind:`InlineFragment`,selections:[{alias:null,args:null,concreteType:`Person`,kind:`LinkedField`,name:`supporter`,plural:!1,selections:[i,a],storageKey:null}],type:`Offer`,abstractKey:null}],storageKey:null},y={alias:null,args:null,kind:`ScalarField`,name:`kind`,storageKey:null},b={alias:null,args:null,concreteType:`Fit`,kind:`LinkedField`,name:`fit`,plural:!0,selections:[y,d],storageKey:null},x={alias:null,args:null,concreteType:`Reason`,kind:`LinkedField`,name:`reasons`,plural:!0,selections:[g,{alias:null,args:null,kind:`ScalarField`,name:`verdict`,storageKey:null},d],storageKey:null},S={alias:null,args:null,concreteType:`Question`,kind:`LinkedField`,name:`questions`,plural:!0,selections:[d],storageKey:null},C={alias:null,args:null,concreteType:`Capacity`,kind:`LinkedField`,name:`capacity`,plural:!1,selections:[{alias:null,args:null,kind:`ScalarField`,name:`state`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`asOf`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`note`,storageKey:null}],storageKey:null},w={alias:null,args:null,kind:`ScalarField`,name:`distanceMetres`,storageKey:null},T=[r,i,s],E={alias:null,args:null,concreteType:`Coordinate`,kind:`LinkedField`,name:`coordinateFirst`,plural:!0,selections:[{alias:null,args:null,kind:`ScalarField`,name:`reason`,storageKey:null},{alias:null,args:null,concreteType:null,kind:`LinkedField`,name:`with`,plural:!1,selections:T,storageKey:null}],storageKey:null},D={alias:null,args:[{kind:`Literal`,name:`first`,value:3}],concreteType:`Path`,kind:`LinkedField`,name:`paths`,plural:!0,selections:[{alias:null,args:null,kind:`ScalarField`,name:`way`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`band`,storageKey:null},d,{alias:null,args:null,concreteType:`Step`,kind:`LinkedField`,name:`steps`,plural:!0,selections:[{alias:null,args:null,kind:`ScalarField`,name:`tie`,storageKey:null},f,{alias:null,args:null,concreteType:null,kind:`LinkedField`,name:`to`,plural:!1,selections:T,storageKey:null},d,{alias:null,args:null,kind:`ScalarField`,name:`disclosure`,storageKey:null},{alias:null,args:null,concreteType:null,kind:`LinkedField`,name:`from`,plural:!1,selections:T,storageKey:null}],storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`basis`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`weakestStep`,storageKey:null},{alias:null,args:null,concreteType:`MissingConsent`,kind:`LinkedField`,name:`missingConsents`,plural:!0,selections:[y,{alias:null,args:null,kind:`ScalarField`,name:`items`,storageKey:null},{alias:null,args:null,concreteType:`Agency`,kind:`LinkedField`,name:`recipient`,plural:!1,selections:h,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`signers`,storageKey:null},{alias:null,args:null,concreteType:null,kind:`LinkedField`,name:`signableBy`,plural:!0,selections:T,storageKey:null},{alias:null,args:null,concreteType:`Ground`,kind:`LinkedField`,name:`alternative`,plural:!1,selections:[s,p],storageKey:null}],storageKey:null}],storageKey:`paths(first:3)`};return{fragment:{argumentDefinitions:[e,t],kind:`Fragment`,metadata:null,name:`LinkagePageQuery`,selections:[{alias:null,args:n,concreteType:null,kind:`LinkedField`,name:`node`,plural:!1,selections:[r,{kind:`InlineFragment`,selections:[i,a,o,c],type:`Student`,abstractKey:null},{kind:`InlineFragment`,selections:[i,a,c],type:`Person`,abstractKey:null}],storageKey:null},{alias:null,args:l,concreteType:`Linkage`,kind:`LinkedField`,name:`linkage`,plural:!1,selections:[u,{args:null,kind:`FragmentSpread`,name:`LinkageView_linkage`}],storageKey:null}],type:`Query`,abstractKey:null},kind:`Request`,operation:{argumentDefinitions:[t,e],kind:`Operation`,name:`LinkagePageQuery`,selections:[{alias:null,args:n,concreteType:null,kind:`LinkedField`,name:`node`,plural:!1,selections:[r,i,{kind:`InlineFragment`,selections:[a,o,c],type:`Student`,abstractKey:null},{kind:`InlineFragment`,selections:[a,c],type:`Person`,abstractKey:null}],storageKey:null},{alias:null,args:l,concreteType:`Linkage`,kind:`LinkedField`,name:`linkage`,plural:!1,selections:[u,{alias:null,args:null,kind:`ScalarField`,name:`incomplete`,storageKey:null},{alias:null,args:null,concreteType:`CallNow`,kind:`LinkedField`,name:`now`,plural:!0,selections:[d,f,p],storageKey:null},{alias:null,args:null,concreteType:`AskFirst`,kind:`LinkedField`,name:`askFirst`,plural:!1,selections:[{alias:null,args:null,kind:`ScalarField`,name:`fact`,storageKey:null},d,{alias:null,args:null,kind:`ScalarField`,name:`decides`,storageKey:null},{alias:null,args:null,concreteType:`Choice`,kind:`LinkedField`,name:`choices`,plural:!0,selections:[{alias:null,args:null,kind:`ScalarField`,name:`value`,storageKey:null},s],storageKey:null}],storageKey:null},{alias:null,args:[{kind:`Literal`,name:`first`,value:20}],concreteType:`Blocked`,kind:`LinkedField`,name:`blocked`,plural:!0,selections:[{alias:null,args:null,concreteType:null,kind:`LinkedField`,name:`resource`,plural:!1,selections:[r,i,s,{kind:`InlineFragment`,selections:[{alias:null,args:null,concreteType:`Agency`,kind:`LinkedField`,name:`agency`,plural:!1,selections:h,storageKey:null}],type:`Service`,abstractKey:null}],storageKey:null},{alias:null,args:null,concreteType:`Failure`,kind:`LinkedField`,name:`failures`,plural:!0,selections:[g,d,{alias:null,args:null,kind:`ScalarField`,name:`changeable`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`changesOn`,storageKey:null},{alias:null,args:null,concreteType:`Unblock`,kind:`LinkedField`,name:`unblock`,plural:!0,selections:[{alias:null,args:null,kind:`ScalarField`,name:`action`,storageKey:null},d],storageKey:null}],storageKey:null}],storageKey:`blocked(first:20)`},{alias:null,args:[{kind:`Literal`,name:`first`,value:50}],concreteType:`LinkageOption`,kind:`LinkedField`,name:`options`,plural:!0,selections:[_,v,b,x,S,C,w,E,D],storageKey:`options(first:50)`},{alias:null,args:[{kind:`Literal`,name:`first`,value:10}],concreteType:`LinkageOption`,kind:`LinkedField`,name:`informal`,plural:!0,selections:[v,_,b,x,S,C,w,E,D],storageKey:`informal(first:10)`},{alias:null,args:null,concreteType:`Development`,kind:`LinkedField`,name:`development`,plural:!0,selections:[y,d,{alias:null,args:null,kind:`ScalarField`,name:`opens`,storageKey:null}],storageKey:null}],storageKey:null}]},params:{cacheID:`a9f0d5064109b238920bf2420f2161f1`,id:`ea40368cd9ec4085c70868b4a54711ba3cf5e1e2bae5bb8c4ee664bc1fe2df79`,metadata:{},name:`LinkagePageQuery`,operationKind:`query`,text:`query LinkagePageQuery(
  $subject: ID!
  $need: String!
) {
  node(id: $subject) {
    __typename
    ... on Student {
      id
      displayName
      grade
      needs(status: OPEN) {
        id
        level
        domain {
          code
          label
        }
      }
    }
    ... on Person {
      id
      displayName
      needs(status: OPEN) {
        id
        level
        domain {
          code
          label
        }
      }
    }
    id
  }
  linkage(subject: $subject, need: $need) {
    strengthAsOf
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
`}}})();w.hash=`2b6b6f1477763e8a4354b617b25cacf3`;var T=c(s(),1),E=r(),D=(function(){var e=[{defaultValue:null,kind:`LocalArgument`,name:`input`}],t=[{alias:null,args:[{kind:`Variable`,name:`input`,variableName:`input`}],concreteType:`RecordFactPayload`,kind:`LinkedField`,name:`recordFact`,plural:!1,selections:[{alias:null,args:null,concreteType:`Fact`,kind:`LinkedField`,name:`fact`,plural:!1,selections:[{alias:null,args:null,kind:`ScalarField`,name:`fact`,storageKey:null}],storageKey:null}],storageKey:null}];return{fragment:{argumentDefinitions:e,kind:`Fragment`,metadata:null,name:`RecordAnswerMutation`,selections:t,type:`Mutation`,abstractKey:null},kind:`Request`,operation:{argumentDefinitions:e,kind:`Operation`,name:`RecordAnswerMutation`,selections:t},params:{cacheID:`07eb633ffdca73367ed2d5bbe4808552`,id:`735651dd7bdf3bc05dbd11c286a0a18eedaeb8f1523c71cd87dbf06f687ee863`,metadata:{},name:`RecordAnswerMutation`,operationKind:`mutation`,text:`mutation RecordAnswerMutation(
  $input: RecordFactInput!
) {
  recordFact(input: $input) {
    fact {
      fact
    }
  }
}
`}}})();D.hash=`bb1f7b96b9c4a77eaf70b1fc87e3dda1`;var O=u(),k=[`SELF`,`GUARDIAN`,`TEACHER`,`DOCUMENT`,`AGENCY`];function A({subject:e,question:t,done:r}){let i=l(),o=g(),s=h(`WRITE_RECORDS`),[c,u]=(0,T.useState)(null),[f,p]=(0,T.useState)(null),[m,_]=(0,T.useState)(C),[v,y]=(0,T.useState)(null),[b,S]=(0,E.useMutation)(D);if(!s)return(0,O.jsx)(`p`,{className:`quiet small`,children:i.linkage.mayNotRecord});let w=e=>{e(),_(C()),y(null)},A=()=>{c&&f&&(y(null),b({variables:{input:{subject:e,fact:t.fact,value:c,toldBy:f,on:a(),idempotencyKey:m}},onCompleted:()=>{r(),n()},onError:y}))};return(0,O.jsxs)(`form`,{className:`stack tight no-print`,onSubmit:e=>{e.preventDefault(),A()},children:[(0,O.jsx)(x,{label:i.linkage.answer,choices:t.choices,value:c,onChange:e=>w(()=>u(e))}),c&&(0,O.jsx)(x,{label:i.linkage.toldBy,choices:k.map(e=>({value:e,label:o(`ToldBy`,e)})),value:f,onChange:e=>w(()=>p(k.find(t=>t===e)??null))}),(0,O.jsxs)(`div`,{className:`chips`,children:[(0,O.jsx)(`button`,{type:`submit`,className:`button primary`,disabled:!c||!f||S,children:S?i.linkage.recording:i.linkage.record}),(0,O.jsx)(`span`,{className:`quiet small`,children:i.linkage.skip})]}),v&&(0,O.jsx)(d,{error:v,retry:A})]})}function j({params:e}){let n=l(),{language:r}=b(),a=e.subject??``,s=e.need??``,c=y(),[u,d]=(0,T.useState)(!1),{node:f,linkage:p}=(0,E.useLazyLoadQuery)(w,{subject:a,need:s},i());return!p||f?.__typename!==`Student`&&f?.__typename!==`Person`?(0,O.jsx)(_,{}):(0,O.jsxs)(`div`,{className:`page linkage`,children:[(0,O.jsx)(m,{title:n.linkage.title(v(c,s)),end:(0,O.jsxs)(`button`,{type:`button`,className:`button`,onClick:()=>print(),children:[(0,O.jsx)(o,{size:16,"aria-hidden":!0}),` `,n.app.print]}),children:(0,O.jsx)(M,{node:f,need:s})}),u&&(0,O.jsx)(`p`,{className:`banner`,role:`status`,children:n.linkage.recorded}),(0,O.jsx)(S,{linkage:p,subject:a,answer:e=>(0,O.jsx)(A,{subject:a,question:e,done:()=>d(!0)},e.fact)}),(0,O.jsx)(`p`,{className:`quiet small`,children:n.linkage.asOfLine(t(p.strengthAsOf,r))})]})}function M({node:e,need:t}){let n=l(),r=e.needs?.find(({domain:e})=>e?.code===t)?.level,i=e.needs?.filter(({domain:e})=>e&&e.code!==t)??[];return(0,O.jsxs)(`span`,{className:`chips`,children:[(0,O.jsx)(f,{level:r}),e.__typename===`Student`?(0,O.jsx)(`a`,{href:`/students/${e.id}`,children:(0,O.jsx)(p,{children:e.displayName})}):e.displayName,i.length>0&&(0,O.jsxs)(`nav`,{className:`chips no-print`,"aria-label":n.linkage.otherNeeds,children:[(0,O.jsx)(`span`,{className:`quiet small`,children:n.linkage.otherNeeds}),i.map(({id:t,domain:n})=>(0,O.jsx)(`a`,{className:`small`,href:`/linkage/${e.id}/${n?.code??``}`,children:n?.label},t))]})]})}export{j as default};
import{_ as e,g as t,p as n,r,u as i}from"./days-D0abyobv.js";import{t as a}from"./printer-CJe9EjR8.js";import{C as o,E as s,S as c,T as l,c as u,h as d,o as f,p as ee,r as p,s as m,u as te,v as ne,x as h}from"./index-BMGvdfxj.js";import{r as g,t as _}from"./ListFoot-DCo67EiS.js";import{n as re,r as v,t as ie}from"./since-dhplwNt-.js";import{a as y,c as b,i as x,t as S}from"./jsx-runtime-rGArunWW.js";import{t as C}from"./due-5cuQ-TXF.js";e();var w=(function(){var e={alias:null,args:null,kind:`ScalarField`,name:`name`,storageKey:null},t={alias:null,args:null,kind:`ScalarField`,name:`id`,storageKey:null},n={alias:null,args:null,concreteType:`Area`,kind:`LinkedField`,name:`areas`,plural:!0,selections:[t,e],storageKey:null};return{fragment:{argumentDefinitions:[],kind:`Fragment`,metadata:null,name:`CoordinatorPageQuery`,selections:[{alias:null,args:null,concreteType:`Viewer`,kind:`LinkedField`,name:`viewer`,plural:!1,selections:[{alias:null,args:null,concreteType:`District`,kind:`LinkedField`,name:`district`,plural:!1,selections:[e,n],storageKey:null}],storageKey:null}],type:`Query`,abstractKey:null},kind:`Request`,operation:{argumentDefinitions:[],kind:`Operation`,name:`CoordinatorPageQuery`,selections:[{alias:null,args:null,concreteType:`Viewer`,kind:`LinkedField`,name:`viewer`,plural:!1,selections:[{alias:null,args:null,concreteType:`District`,kind:`LinkedField`,name:`district`,plural:!1,selections:[e,n,t],storageKey:null},t],storageKey:null}]},params:{cacheID:`8a959cc148729769b1ee8ef8f747d286`,id:`59757b4bf91bb030b842ef843257a4e638c7324d620b7a84cf3cc25e238978e8`,metadata:{},name:`CoordinatorPageQuery`,operationKind:`query`,text:`query CoordinatorPageQuery {
  viewer {
    district {
      name
      areas {
        id
        name
      }
      id
    }
    id
  }
}
`}}})();w.hash=`7ec63b8ecc610a1b530ca6efaab14cb8`;var T=t(),E=(function(){var e={defaultValue:null,kind:`LocalArgument`,name:`count`},t={defaultValue:null,kind:`LocalArgument`,name:`until`},n={kind:`Variable`,name:`until`,variableName:`until`},r=[{kind:`Variable`,name:`first`,variableName:`count`},n],i={alias:null,args:null,kind:`ScalarField`,name:`__typename`,storageKey:null},a={alias:null,args:null,kind:`ScalarField`,name:`id`,storageKey:null},o={alias:null,args:null,kind:`ScalarField`,name:`name`,storageKey:null},s=[a,o];return{fragment:{argumentDefinitions:[e,t],kind:`Fragment`,metadata:null,name:`EndingCardQuery`,selections:[{args:[{kind:`Variable`,name:`count`,variableName:`count`},n],kind:`FragmentSpread`,name:`EndingCard_query`}],type:`Query`,abstractKey:null},kind:`Request`,operation:{argumentDefinitions:[t,e],kind:`Operation`,name:`EndingCardQuery`,selections:[{alias:null,args:r,concreteType:`EndingConnection`,kind:`LinkedField`,name:`endingSoon`,plural:!1,selections:[{alias:null,args:null,kind:`ScalarField`,name:`totalCount`,storageKey:null},{alias:null,args:null,concreteType:`EndingEdge`,kind:`LinkedField`,name:`edges`,plural:!0,selections:[{alias:null,args:null,concreteType:`Ending`,kind:`LinkedField`,name:`node`,plural:!1,selections:[{alias:null,args:null,kind:`ScalarField`,name:`endsOn`,storageKey:null},{alias:null,args:null,concreteType:null,kind:`LinkedField`,name:`item`,plural:!1,selections:[i,a,{kind:`InlineFragment`,selections:[{alias:null,args:null,concreteType:`Service`,kind:`LinkedField`,name:`service`,plural:!1,selections:s,storageKey:null},{alias:null,args:null,concreteType:`Agency`,kind:`LinkedField`,name:`agency`,plural:!1,selections:s,storageKey:null}],type:`Enrolment`,abstractKey:null},{kind:`InlineFragment`,selections:[{alias:null,args:null,kind:`ScalarField`,name:`kind`,storageKey:null},{alias:null,args:null,concreteType:`Agency`,kind:`LinkedField`,name:`recipient`,plural:!1,selections:s,storageKey:null}],type:`Consent`,abstractKey:null},{kind:`InlineFragment`,selections:[{alias:null,args:null,kind:`ScalarField`,name:`subject`,storageKey:null},{alias:null,args:null,concreteType:null,kind:`LinkedField`,name:`partner`,plural:!1,selections:[i,o,a],storageKey:null}],type:`Agreement`,abstractKey:null}],storageKey:null},{alias:null,args:null,concreteType:null,kind:`LinkedField`,name:`of`,plural:!1,selections:[i,{kind:`TypeDiscriminator`,abstractKey:`__isEntity`},{alias:null,args:null,kind:`ScalarField`,name:`label`,storageKey:null},a,{kind:`TypeDiscriminator`,abstractKey:`__isNode`}],storageKey:null},i],storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`cursor`,storageKey:null}],storageKey:null},{alias:null,args:null,concreteType:`PageInfo`,kind:`LinkedField`,name:`pageInfo`,plural:!1,selections:[{alias:null,args:null,kind:`ScalarField`,name:`endCursor`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`hasNextPage`,storageKey:null}],storageKey:null}],storageKey:null},{alias:null,args:r,filters:[`until`],handle:`connection`,key:`EndingCard_endingSoon`,kind:`LinkedHandle`,name:`endingSoon`}]},params:{cacheID:`af401c983fe1a37e033c3ce02268707e`,id:`0739a31d5d71755c64f0fa4952cd9e3efb95dc08c13e04635e75d4de6e145118`,metadata:{},name:`EndingCardQuery`,operationKind:`query`,text:`query EndingCardQuery(
  $until: Date!
  $count: Int!
) {
  ...EndingCard_query_3qJj1s
}

fragment EndingCard_query_3qJj1s on Query {
  endingSoon(until: $until, first: $count) {
    totalCount
    edges {
      node {
        endsOn
        item {
          __typename
          id
          ... on Enrolment {
            service {
              id
              name
            }
            agency {
              id
              name
            }
          }
          ... on Consent {
            kind
            recipient {
              id
              name
            }
          }
          ... on Agreement {
            subject
            partner {
              __typename
              name
              id
            }
          }
        }
        of {
          __typename
          ... on Node {
            __isNode: __typename
            id
          }
          __isEntity: __typename
          label
          id
        }
        __typename
      }
      cursor
    }
    pageInfo {
      endCursor
      hasNextPage
    }
  }
}
`}}})();E.hash=`45d1d9dd55d26e9a5c85188677e34020`;var D=(function(){var e=[{defaultValue:null,kind:`LocalArgument`,name:`count`},{defaultValue:null,kind:`LocalArgument`,name:`cursor`},{defaultValue:null,kind:`LocalArgument`,name:`until`}],t={kind:`Variable`,name:`until`,variableName:`until`},n=[{kind:`Variable`,name:`after`,variableName:`cursor`},{kind:`Variable`,name:`first`,variableName:`count`},t],r={alias:null,args:null,kind:`ScalarField`,name:`__typename`,storageKey:null},i={alias:null,args:null,kind:`ScalarField`,name:`id`,storageKey:null},a={alias:null,args:null,kind:`ScalarField`,name:`name`,storageKey:null},o=[i,a];return{fragment:{argumentDefinitions:e,kind:`Fragment`,metadata:null,name:`EndingCardPageQuery`,selections:[{args:[{kind:`Variable`,name:`count`,variableName:`count`},{kind:`Variable`,name:`cursor`,variableName:`cursor`},t],kind:`FragmentSpread`,name:`EndingCard_query`}],type:`Query`,abstractKey:null},kind:`Request`,operation:{argumentDefinitions:e,kind:`Operation`,name:`EndingCardPageQuery`,selections:[{alias:null,args:n,concreteType:`EndingConnection`,kind:`LinkedField`,name:`endingSoon`,plural:!1,selections:[{alias:null,args:null,kind:`ScalarField`,name:`totalCount`,storageKey:null},{alias:null,args:null,concreteType:`EndingEdge`,kind:`LinkedField`,name:`edges`,plural:!0,selections:[{alias:null,args:null,concreteType:`Ending`,kind:`LinkedField`,name:`node`,plural:!1,selections:[{alias:null,args:null,kind:`ScalarField`,name:`endsOn`,storageKey:null},{alias:null,args:null,concreteType:null,kind:`LinkedField`,name:`item`,plural:!1,selections:[r,i,{kind:`InlineFragment`,selections:[{alias:null,args:null,concreteType:`Service`,kind:`LinkedField`,name:`service`,plural:!1,selections:o,storageKey:null},{alias:null,args:null,concreteType:`Agency`,kind:`LinkedField`,name:`agency`,plural:!1,selections:o,storageKey:null}],type:`Enrolment`,abstractKey:null},{kind:`InlineFragment`,selections:[{alias:null,args:null,kind:`ScalarField`,name:`kind`,storageKey:null},{alias:null,args:null,concreteType:`Agency`,kind:`LinkedField`,name:`recipient`,plural:!1,selections:o,storageKey:null}],type:`Consent`,abstractKey:null},{kind:`InlineFragment`,selections:[{alias:null,args:null,kind:`ScalarField`,name:`subject`,storageKey:null},{alias:null,args:null,concreteType:null,kind:`LinkedField`,name:`partner`,plural:!1,selections:[r,a,i],storageKey:null}],type:`Agreement`,abstractKey:null}],storageKey:null},{alias:null,args:null,concreteType:null,kind:`LinkedField`,name:`of`,plural:!1,selections:[r,{kind:`TypeDiscriminator`,abstractKey:`__isEntity`},{alias:null,args:null,kind:`ScalarField`,name:`label`,storageKey:null},i,{kind:`TypeDiscriminator`,abstractKey:`__isNode`}],storageKey:null},r],storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`cursor`,storageKey:null}],storageKey:null},{alias:null,args:null,concreteType:`PageInfo`,kind:`LinkedField`,name:`pageInfo`,plural:!1,selections:[{alias:null,args:null,kind:`ScalarField`,name:`endCursor`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`hasNextPage`,storageKey:null}],storageKey:null}],storageKey:null},{alias:null,args:n,filters:[`until`],handle:`connection`,key:`EndingCard_endingSoon`,kind:`LinkedHandle`,name:`endingSoon`}]},params:{cacheID:`41b33fbb35a5ded4f1db9991a7b3aae4`,id:`27a7281680574ddb0642aecf047504d812f6e1de26b887a28fe1e7443ffe995e`,metadata:{},name:`EndingCardPageQuery`,operationKind:`query`,text:`query EndingCardPageQuery(
  $count: Int!
  $cursor: String
  $until: Date!
) {
  ...EndingCard_query_3wj1c2
}

fragment EndingCard_query_3wj1c2 on Query {
  endingSoon(until: $until, first: $count, after: $cursor) {
    totalCount
    edges {
      node {
        endsOn
        item {
          __typename
          id
          ... on Enrolment {
            service {
              id
              name
            }
            agency {
              id
              name
            }
          }
          ... on Consent {
            kind
            recipient {
              id
              name
            }
          }
          ... on Agreement {
            subject
            partner {
              __typename
              name
              id
            }
          }
        }
        of {
          __typename
          ... on Node {
            __isNode: __typename
            id
          }
          __isEntity: __typename
          label
          id
        }
        __typename
      }
      cursor
    }
    pageInfo {
      endCursor
      hasNextPage
    }
  }
}
`}}})();D.hash=`e8c51576644dacc2021bc1f2a292d66a`;var O=(function(){var e=[`endingSoon`],t={alias:null,args:null,kind:`ScalarField`,name:`__typename`,storageKey:null},n={alias:null,args:null,kind:`ScalarField`,name:`id`,storageKey:null},r={alias:null,args:null,kind:`ScalarField`,name:`name`,storageKey:null},i=[n,r];return{argumentDefinitions:[{defaultValue:null,kind:`LocalArgument`,name:`count`},{defaultValue:null,kind:`LocalArgument`,name:`cursor`},{defaultValue:null,kind:`LocalArgument`,name:`until`}],kind:`Fragment`,metadata:{connection:[{count:`count`,cursor:`cursor`,direction:`forward`,path:e}],refetch:{connection:{forward:{count:`count`,cursor:`cursor`},backward:null,path:e},fragmentPathInResult:[],operation:D}},name:`EndingCard_query`,selections:[{alias:`endingSoon`,args:[{kind:`Variable`,name:`until`,variableName:`until`}],concreteType:`EndingConnection`,kind:`LinkedField`,name:`__EndingCard_endingSoon_connection`,plural:!1,selections:[{alias:null,args:null,kind:`ScalarField`,name:`totalCount`,storageKey:null},{alias:null,args:null,concreteType:`EndingEdge`,kind:`LinkedField`,name:`edges`,plural:!0,selections:[{alias:null,args:null,concreteType:`Ending`,kind:`LinkedField`,name:`node`,plural:!1,selections:[{alias:null,args:null,kind:`ScalarField`,name:`endsOn`,storageKey:null},{alias:null,args:null,concreteType:null,kind:`LinkedField`,name:`item`,plural:!1,selections:[t,n,{kind:`InlineFragment`,selections:[{alias:null,args:null,concreteType:`Service`,kind:`LinkedField`,name:`service`,plural:!1,selections:i,storageKey:null},{alias:null,args:null,concreteType:`Agency`,kind:`LinkedField`,name:`agency`,plural:!1,selections:i,storageKey:null}],type:`Enrolment`,abstractKey:null},{kind:`InlineFragment`,selections:[{alias:null,args:null,kind:`ScalarField`,name:`kind`,storageKey:null},{alias:null,args:null,concreteType:`Agency`,kind:`LinkedField`,name:`recipient`,plural:!1,selections:i,storageKey:null}],type:`Consent`,abstractKey:null},{kind:`InlineFragment`,selections:[{alias:null,args:null,kind:`ScalarField`,name:`subject`,storageKey:null},{alias:null,args:null,concreteType:null,kind:`LinkedField`,name:`partner`,plural:!1,selections:[r],storageKey:null}],type:`Agreement`,abstractKey:null}],storageKey:null},{alias:null,args:null,concreteType:null,kind:`LinkedField`,name:`of`,plural:!1,selections:[t,{kind:`InlineFragment`,selections:[n],type:`Node`,abstractKey:`__isNode`},{alias:null,args:null,kind:`ScalarField`,name:`label`,storageKey:null}],storageKey:null},t],storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`cursor`,storageKey:null}],storageKey:null},{alias:null,args:null,concreteType:`PageInfo`,kind:`LinkedField`,name:`pageInfo`,plural:!1,selections:[{alias:null,args:null,kind:`ScalarField`,name:`endCursor`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`hasNextPage`,storageKey:null}],storageKey:null}],storageKey:null}],type:`Query`,abstractKey:null}})();O.hash=`e8c51576644dacc2021bc1f2a292d66a`;var k=S(),A=15;function j(){let e=x(),{query:t}=f(),a=[`90`,`180`].includes(t.get(`within`)??``)?Number(t.get(`within`)):30,o=(0,T.useLazyLoadQuery)(E,{until:r(i(),a),count:A},n());return(0,k.jsxs)(m,{id:`ending`,title:e.coordinator.ending,children:[(0,k.jsx)(v,{name:`within`,label:e.coordinator.ending,all:e.coordinator.within(30),items:[90,180].map(t=>({value:String(t),label:e.coordinator.within(t)}))}),(0,k.jsx)(M,{query:o})]})}function M({query:e}){let t=x(),{data:n,hasNext:r,isLoadingNext:i,loadNext:a}=(0,T.usePaginationFragment)(O,e),{endingSoon:s}=n;return s?s.edges.length===0?(0,k.jsx)(o,{children:t.coordinator.noEnding}):(0,k.jsxs)(k.Fragment,{children:[(0,k.jsx)(`ul`,{className:`rows endings`,children:s.edges.map(({node:e},t)=>(0,k.jsx)(N,{ending:e},e.item?.id??t))}),(0,k.jsx)(_,{shown:s.edges.length,all:s.totalCount,hasNext:r,loading:i,more:()=>a(50)})]}):(0,k.jsx)(o,{children:t.student.notForRole})}function N({ending:{endsOn:e,item:t,of:n}}){let r=x();return(0,k.jsxs)(`li`,{className:`ending`,children:[(0,k.jsx)(`span`,{children:(0,k.jsx)(te,{on:e})}),(0,k.jsxs)(`div`,{children:[(0,k.jsx)(u,{tone:`outline`,children:r.coordinator.kinds[P(t)]}),` `,(0,k.jsx)(F,{item:t}),(0,k.jsx)(`p`,{className:`small`,children:(0,k.jsx)(I,{of:n})})]})]})}function P(e){let t=e?.__typename;return t===`Enrolment`||t===`Consent`||t===`Agreement`?t:`gone`}function F({item:e}){let t=ne();return e?.__typename===`Enrolment`?[e.agency?.name,e.service?.name].filter(Boolean).join(` `):e?.__typename===`Consent`?[t(`ConsentKind`,e.kind),e.recipient?.name].filter(Boolean).join(` · `):e?.__typename===`Agreement`?[e.partner?.name,e.subject].filter(Boolean).join(` · `):null}function I({of:e}){let t=x();if(!e)return(0,k.jsx)(`span`,{className:`quiet`,children:t.app.withheld});let n={Student:`students`,Agency:`agencies`}[e.__typename];return n?(0,k.jsx)(`a`,{href:`/${n}/${e.id}`,children:e.label}):e.label}var L=(function(){var e=[{defaultValue:null,kind:`LocalArgument`,name:`from`}],t=[{alias:null,args:null,kind:`ScalarField`,name:`id`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`name`,storageKey:null}],n=[{alias:null,args:[{kind:`Variable`,name:`from`,variableName:`from`}],concreteType:`ReferralFlow`,kind:`LinkedField`,name:`referralFlow`,plural:!0,selections:[{alias:null,args:null,concreteType:`School`,kind:`LinkedField`,name:`school`,plural:!1,selections:t,storageKey:null},{alias:null,args:null,concreteType:`Agency`,kind:`LinkedField`,name:`agency`,plural:!1,selections:t,storageKey:null},{alias:null,args:null,concreteType:`Service`,kind:`LinkedField`,name:`service`,plural:!1,selections:t,storageKey:null},{alias:null,args:null,concreteType:`ReferralCount`,kind:`LinkedField`,name:`states`,plural:!0,selections:[{alias:null,args:null,kind:`ScalarField`,name:`state`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`count`,storageKey:null}],storageKey:null}],storageKey:null}];return{fragment:{argumentDefinitions:e,kind:`Fragment`,metadata:null,name:`FlowCardQuery`,selections:n,type:`Query`,abstractKey:null},kind:`Request`,operation:{argumentDefinitions:e,kind:`Operation`,name:`FlowCardQuery`,selections:n},params:{cacheID:`67b96bb1f945434f2b151cdd5ad76f51`,id:`0c5a93d06bc5a57a58a54e1f507e45130ccb9177d74fb97a5b43d98d6c7162cc`,metadata:{},name:`FlowCardQuery`,operationKind:`query`,text:`query FlowCardQuery(
  $from: Date
) {
  referralFlow(from: $from) {
    school {
      id
      name
    }
    agency {
      id
      name
    }
    service {
      id
      name
    }
    states {
      state
      count
    }
  }
}
`}}})();L.hash=`7d115c0ed9458f5133788d9f871d6a8b`;var R=b(y(),1),z=[`consent`,`waiting`,`running`,`completed`,`refused`],B={AWAITING_CONSENT:`consent`,REQUESTED:`waiting`,RECEIVED:`waiting`,ACCEPTED:`running`,IN_PROGRESS:`running`,ON_HOLD:`running`,COMPLETED:`completed`,REJECTED:`refused`,FAILED:`refused`};function V(e,t){let n=new Map;for(let r of e){let e=r[t],i=e?.id??``,a=t===`service`?r.agency?.name??null:null,o=n.get(i)??{id:i,name:e?.name??null,of:a,sum:0,counts:{}};n.set(i,o);for(let{state:e,count:t}of r.states){o.sum+=t;let n=B[e];n&&(o.counts[n]=(o.counts[n]??0)+t)}}return[...n.values()].sort((e,t)=>t.sum-e.sum||(e.name??``).localeCompare(t.name??``))}var H=12;function U({from:e}){let t=x(),{query:r}=f(),[i,a]=(0,R.useState)(!1),s=r.get(`by`),c=s===`school`||s===`service`?s:`agency`,{referralFlow:l}=(0,T.useLazyLoadQuery)(L,{from:e},n()),u=V(l??[],c),d=i?u:u.slice(0,H);return(0,k.jsxs)(m,{id:`flow`,title:t.coordinator.flow,count:t.app.items(u.reduce((e,t)=>e+t.sum,0)),children:[(0,k.jsx)(v,{name:`by`,label:t.coordinator.flow,all:t.coordinator.by.agency,items:[{value:`service`,label:t.coordinator.by.service},{value:`school`,label:t.coordinator.by.school}]}),!l&&(0,k.jsx)(o,{children:t.student.notForRole}),l&&u.length===0&&(0,k.jsx)(o,{children:t.coordinator.noFlow}),u.length>0&&(0,k.jsx)(W,{rows:d,by:c}),d.length<u.length&&(0,k.jsx)(`div`,{className:`list-more no-print`,children:(0,k.jsxs)(`button`,{type:`button`,className:`button`,onClick:()=>a(!0),children:[t.app.more,` `,u.length-d.length]})})]})}function W({rows:e,by:t}){let n=x();return(0,k.jsx)(`div`,{className:`card-body table-wrap`,children:(0,k.jsxs)(`table`,{className:`table flow`,children:[(0,k.jsx)(`thead`,{children:(0,k.jsxs)(`tr`,{children:[(0,k.jsx)(`th`,{scope:`col`,children:n.coordinator.by[t]}),(0,k.jsx)(`th`,{scope:`col`,className:`number`,children:n.coordinator.sum}),z.map(e=>(0,k.jsx)(`th`,{scope:`col`,className:`number`,children:n.coordinator.columns[e]},e))]})}),(0,k.jsx)(`tbody`,{children:e.map(e=>(0,k.jsxs)(`tr`,{children:[(0,k.jsx)(`th`,{scope:`row`,children:(0,k.jsx)(ae,{row:e,by:t})}),(0,k.jsx)(`td`,{className:`number strong`,children:e.id&&t!==`service`?(0,k.jsx)(`a`,{href:`/referrals?${t}=${e.id}`,children:e.sum}):e.sum}),z.map(n=>(0,k.jsx)(`td`,{className:`number`,children:(0,k.jsx)(K,{row:e,by:t,column:n})},n))]},e.id))})]})})}function ae({row:e,by:t}){let n=x();return e.name?t===`agency`?(0,k.jsx)(`a`,{href:`/agencies/${e.id}`,children:e.name}):(0,k.jsxs)(k.Fragment,{children:[e.name,e.of&&(0,k.jsx)(`div`,{className:`quiet small`,children:e.of})]}):(0,k.jsx)(`span`,{className:`quiet`,children:n.app.notRecorded})}var G={consent:`AWAITING_CONSENT`,waiting:`waiting`,completed:`COMPLETED`};function K({row:e,by:t,column:n}){let r=x(),i=e.counts[n],a=G[n];return i?!e.id||t===`service`||!a?i:(0,k.jsxs)(`a`,{href:`/referrals?${t}=${e.id}&state=${a}`,children:[i,(0,k.jsx)(`span`,{className:`hidden-visually`,children:r.coordinator.columns[n]})]}):(0,k.jsx)(`span`,{className:`quiet`,children:`·`})}var q=(function(){var e=[{defaultValue:null,kind:`LocalArgument`,name:`count`}],t=[{kind:`Variable`,name:`first`,variableName:`count`}],n={alias:null,args:null,kind:`ScalarField`,name:`id`,storageKey:null},r=[n,{alias:null,args:null,kind:`ScalarField`,name:`name`,storageKey:null}];return{fragment:{argumentDefinitions:e,kind:`Fragment`,metadata:null,name:`OverlapsCardQuery`,selections:[{args:[{kind:`Variable`,name:`count`,variableName:`count`}],kind:`FragmentSpread`,name:`OverlapsCard_query`}],type:`Query`,abstractKey:null},kind:`Request`,operation:{argumentDefinitions:e,kind:`Operation`,name:`OverlapsCardQuery`,selections:[{alias:null,args:t,concreteType:`StudentConnection`,kind:`LinkedField`,name:`students`,plural:!1,selections:[{alias:null,args:null,kind:`ScalarField`,name:`totalCount`,storageKey:null},{alias:null,args:null,concreteType:`StudentEdge`,kind:`LinkedField`,name:`edges`,plural:!0,selections:[{alias:null,args:null,concreteType:`Student`,kind:`LinkedField`,name:`node`,plural:!1,selections:[n,{alias:null,args:null,concreteType:`Household`,kind:`LinkedField`,name:`household`,plural:!1,selections:[n,{alias:null,args:null,concreteType:`Student`,kind:`LinkedField`,name:`students`,plural:!0,selections:[n,{alias:null,args:null,kind:`ScalarField`,name:`displayName`,storageKey:null}],storageKey:null},{alias:null,args:null,concreteType:`HouseholdOverlap`,kind:`LinkedField`,name:`overlaps`,plural:!0,selections:[{alias:null,args:null,concreteType:`NeedDomain`,kind:`LinkedField`,name:`need`,plural:!1,selections:[{alias:null,args:null,kind:`ScalarField`,name:`code`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`label`,storageKey:null}],storageKey:null},{alias:null,args:null,concreteType:`Agency`,kind:`LinkedField`,name:`agencies`,plural:!0,selections:r,storageKey:null}],storageKey:null},{alias:null,args:null,concreteType:`HouseholdLead`,kind:`LinkedField`,name:`lead`,plural:!1,selections:[{alias:null,args:null,concreteType:`Agency`,kind:`LinkedField`,name:`agency`,plural:!1,selections:r,storageKey:null}],storageKey:null}],storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`__typename`,storageKey:null}],storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`cursor`,storageKey:null}],storageKey:null},{alias:null,args:null,concreteType:`PageInfo`,kind:`LinkedField`,name:`pageInfo`,plural:!1,selections:[{alias:null,args:null,kind:`ScalarField`,name:`endCursor`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`hasNextPage`,storageKey:null}],storageKey:null}],storageKey:null},{alias:null,args:t,filters:null,handle:`connection`,key:`OverlapsCard_students`,kind:`LinkedHandle`,name:`students`}]},params:{cacheID:`3b696e76d41eb05050d8fa7a7be2459e`,id:`cfc7ff5db24e4a61d3a461057ae764ff01c263e5ea6837925bad9dcda7ab38f5`,metadata:{},name:`OverlapsCardQuery`,operationKind:`query`,text:`query OverlapsCardQuery(
  $count: Int!
) {
  ...OverlapsCard_query_yu5n1
}

fragment OverlapsCard_query_yu5n1 on Query {
  students(first: $count) {
    totalCount
    edges {
      node {
        id
        household {
          id
          students {
            id
            displayName
          }
          overlaps {
            need {
              code
              label
            }
            agencies {
              id
              name
            }
          }
          lead {
            agency {
              id
              name
            }
          }
        }
        __typename
      }
      cursor
    }
    pageInfo {
      endCursor
      hasNextPage
    }
  }
}
`}}})();q.hash=`84534887f86c3894abe99102e8931f9f`;var J=(function(){var e=[{defaultValue:null,kind:`LocalArgument`,name:`count`},{defaultValue:null,kind:`LocalArgument`,name:`cursor`}],t=[{kind:`Variable`,name:`after`,variableName:`cursor`},{kind:`Variable`,name:`first`,variableName:`count`}],n={alias:null,args:null,kind:`ScalarField`,name:`id`,storageKey:null},r=[n,{alias:null,args:null,kind:`ScalarField`,name:`name`,storageKey:null}];return{fragment:{argumentDefinitions:e,kind:`Fragment`,metadata:null,name:`OverlapsCardPageQuery`,selections:[{args:[{kind:`Variable`,name:`count`,variableName:`count`},{kind:`Variable`,name:`cursor`,variableName:`cursor`}],kind:`FragmentSpread`,name:`OverlapsCard_query`}],type:`Query`,abstractKey:null},kind:`Request`,operation:{argumentDefinitions:e,kind:`Operation`,name:`OverlapsCardPageQuery`,selections:[{alias:null,args:t,concreteType:`StudentConnection`,kind:`LinkedField`,name:`students`,plural:!1,selections:[{alias:null,args:null,kind:`ScalarField`,name:`totalCount`,storageKey:null},{alias:null,args:null,concreteType:`StudentEdge`,kind:`LinkedField`,name:`edges`,plural:!0,selections:[{alias:null,args:null,concreteType:`Student`,kind:`LinkedField`,name:`node`,plural:!1,selections:[n,{alias:null,args:null,concreteType:`Household`,kind:`LinkedField`,name:`household`,plural:!1,selections:[n,{alias:null,args:null,concreteType:`Student`,kind:`LinkedField`,name:`students`,plural:!0,selections:[n,{alias:null,args:null,kind:`ScalarField`,name:`displayName`,storageKey:null}],storageKey:null},{alias:null,args:null,concreteType:`HouseholdOverlap`,kind:`LinkedField`,name:`overlaps`,plural:!0,selections:[{alias:null,args:null,concreteType:`NeedDomain`,kind:`LinkedField`,name:`need`,plural:!1,selections:[{alias:null,args:null,kind:`ScalarField`,name:`code`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`label`,storageKey:null}],storageKey:null},{alias:null,args:null,concreteType:`Agency`,kind:`LinkedField`,name:`agencies`,plural:!0,selections:r,storageKey:null}],storageKey:null},{alias:null,args:null,concreteType:`HouseholdLead`,kind:`LinkedField`,name:`lead`,plural:!1,selections:[{alias:null,args:null,concreteType:`Agency`,kind:`LinkedField`,name:`agency`,plural:!1,selections:r,storageKey:null}],storageKey:null}],storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`__typename`,storageKey:null}],storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`cursor`,storageKey:null}],storageKey:null},{alias:null,args:null,concreteType:`PageInfo`,kind:`LinkedField`,name:`pageInfo`,plural:!1,selections:[{alias:null,args:null,kind:`ScalarField`,name:`endCursor`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`hasNextPage`,storageKey:null}],storageKey:null}],storageKey:null},{alias:null,args:t,filters:null,handle:`connection`,key:`OverlapsCard_students`,kind:`LinkedHandle`,name:`students`}]},params:{cacheID:`b0bb13ebd5792a3c8ea4b2e2806d536b`,id:`d304fd9b532158ec0c602348ab2f7f94b1850bab15646599c56939cd07cb3705`,metadata:{},name:`OverlapsCardPageQuery`,operationKind:`query`,text:`query OverlapsCardPageQuery(
  $count: Int!
  $cursor: String
) {
  ...OverlapsCard_query_1G22uz
}

fragment OverlapsCard_query_1G22uz on Query {
  students(first: $count, after: $cursor) {
    totalCount
    edges {
      node {
        id
        household {
          id
          students {
            id
            displayName
          }
          overlaps {
            need {
              code
              label
            }
            agencies {
              id
              name
            }
          }
          lead {
            agency {
              id
              name
            }
          }
        }
        __typename
      }
      cursor
    }
    pageInfo {
      endCursor
      hasNextPage
    }
  }
}
`}}})();J.hash=`83b6f8593dace19c2d6e3393f865f5c5`;var Y=(function(){var e=[`students`],t={alias:null,args:null,kind:`ScalarField`,name:`id`,storageKey:null},n=[t,{alias:null,args:null,kind:`ScalarField`,name:`name`,storageKey:null}];return{argumentDefinitions:[{defaultValue:null,kind:`LocalArgument`,name:`count`},{defaultValue:null,kind:`LocalArgument`,name:`cursor`}],kind:`Fragment`,metadata:{connection:[{count:`count`,cursor:`cursor`,direction:`forward`,path:e}],refetch:{connection:{forward:{count:`count`,cursor:`cursor`},backward:null,path:e},fragmentPathInResult:[],operation:J}},name:`OverlapsCard_query`,selections:[{alias:`students`,args:null,concreteType:`StudentConnection`,kind:`LinkedField`,name:`__OverlapsCard_students_connection`,plural:!1,selections:[{alias:null,args:null,kind:`ScalarField`,name:`totalCount`,storageKey:null},{alias:null,args:null,concreteType:`StudentEdge`,kind:`LinkedField`,name:`edges`,plural:!0,selections:[{alias:null,args:null,concreteType:`Student`,kind:`LinkedField`,name:`node`,plural:!1,selections:[t,{alias:null,args:null,concreteType:`Household`,kind:`LinkedField`,name:`household`,plural:!1,selections:[t,{alias:null,args:null,concreteType:`Student`,kind:`LinkedField`,name:`students`,plural:!0,selections:[t,{alias:null,args:null,kind:`ScalarField`,name:`displayName`,storageKey:null}],storageKey:null},{alias:null,args:null,concreteType:`HouseholdOverlap`,kind:`LinkedField`,name:`overlaps`,plural:!0,selections:[{alias:null,args:null,concreteType:`NeedDomain`,kind:`LinkedField`,name:`need`,plural:!1,selections:[{alias:null,args:null,kind:`ScalarField`,name:`code`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`label`,storageKey:null}],storageKey:null},{alias:null,args:null,concreteType:`Agency`,kind:`LinkedField`,name:`agencies`,plural:!0,selections:n,storageKey:null}],storageKey:null},{alias:null,args:null,concreteType:`HouseholdLead`,kind:`LinkedField`,name:`lead`,plural:!1,selections:[{alias:null,args:null,concreteType:`Agency`,kind:`LinkedField`,name:`agency`,plural:!1,selections:n,storageKey:null}],storageKey:null}],storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`__typename`,storageKey:null}],storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`cursor`,storageKey:null}],storageKey:null},{alias:null,args:null,concreteType:`PageInfo`,kind:`LinkedField`,name:`pageInfo`,plural:!1,selections:[{alias:null,args:null,kind:`ScalarField`,name:`endCursor`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`hasNextPage`,storageKey:null}],storageKey:null}],storageKey:null}],type:`Query`,abstractKey:null}})();Y.hash=`83b6f8593dace19c2d6e3393f865f5c5`;function oe(){let e=(0,T.useLazyLoadQuery)(q,{count:100},n());return(0,k.jsx)(se,{query:e})}function se({query:e}){let t=x(),{data:n,hasNext:r,isLoadingNext:i,loadNext:a}=(0,T.usePaginationFragment)(Y,e),{students:s}=n,c=new Map;for(let{node:e}of s?.edges??[])e.household?.overlaps?.length&&c.set(e.household.id,e.household);return(0,k.jsxs)(m,{id:`overlaps`,title:t.coordinator.overlaps,count:t.coordinator.households(c.size),lead:t.coordinator.overlapsLead,children:[!s&&(0,k.jsx)(o,{children:t.student.notForRole}),s&&c.size===0&&(0,k.jsx)(o,{children:t.coordinator.noOverlaps(s.edges.length)}),(0,k.jsx)(`ul`,{className:`rows`,children:[...c.values()].map(e=>(0,k.jsx)(ce,{household:e},e.id))}),(0,k.jsx)(_,{shown:s?.edges.length??0,all:s?.totalCount??0,hasNext:r,loading:i,more:()=>a(100)})]})}function ce({household:{students:e,overlaps:t,lead:n}}){let r=x();return(0,k.jsxs)(`li`,{className:`side-row`,children:[(0,k.jsx)(`p`,{className:`chips`,children:e.map(({id:e,displayName:t})=>(0,k.jsx)(`a`,{className:`strong`,href:`/students/${e}`,children:(0,k.jsx)(d,{children:t})},e))}),t?.map(({need:e,agencies:t})=>(0,k.jsxs)(`p`,{className:`small`,children:[(0,k.jsx)(`b`,{children:e.label}),` `,t.map(({name:e})=>e).join(`, `)]},e.code)),n&&(0,k.jsxs)(`p`,{className:`quiet small`,children:[r.student.lead,`: `,n.agency.name]})]})}var X=(function(){var e=[{defaultValue:null,kind:`LocalArgument`,name:`filter`}],t=[{alias:null,args:[{kind:`Variable`,name:`filter`,variableName:`filter`},{kind:`Literal`,name:`first`,value:100},{kind:`Literal`,name:`orderBy`,value:{direction:`DESC`,field:`REQUESTED_ON`}}],concreteType:`ReferralConnection`,kind:`LinkedField`,name:`referrals`,plural:!1,selections:[{alias:null,args:null,kind:`ScalarField`,name:`totalCount`,storageKey:null},{alias:null,args:null,concreteType:`Referral`,kind:`LinkedField`,name:`nodes`,plural:!0,selections:[{alias:null,args:null,kind:`ScalarField`,name:`id`,storageKey:null},{alias:null,args:null,concreteType:`Code`,kind:`LinkedField`,name:`refusal`,plural:!1,selections:[{alias:null,args:null,kind:`ScalarField`,name:`code`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`label`,storageKey:null}],storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`withheld`,storageKey:null}],storageKey:null}],storageKey:null}];return{fragment:{argumentDefinitions:e,kind:`Fragment`,metadata:null,name:`RefusalsCardQuery`,selections:t,type:`Query`,abstractKey:null},kind:`Request`,operation:{argumentDefinitions:e,kind:`Operation`,name:`RefusalsCardQuery`,selections:t},params:{cacheID:`e568cfca3de46518df4960f6c707c15a`,id:`02ae3189e2e42e36fac12df4547882d6a5860f4c092faf17bf9793d0b874712c`,metadata:{},name:`RefusalsCardQuery`,operationKind:`query`,text:`query RefusalsCardQuery(
  $filter: ReferralFilter
) {
  referrals(filter: $filter, orderBy: {field: REQUESTED_ON, direction: DESC}, first: 100) {
    totalCount
    nodes {
      id
      refusal {
        code
        label
      }
      withheld
    }
  }
}
`}}})();X.hash=`7d17ecf5c228e640e327ba245b83d297`;function le({from:e}){let t=x(),{referrals:r}=(0,T.useLazyLoadQuery)(X,{filter:{states:[`REJECTED`],requestedFrom:e}},n());if(!r)return null;let i=C(r.nodes,({refusal:e,withheld:n})=>e?.label??(n.includes(`refusal`)?t.app.withheld:t.app.notRecorded));return(0,k.jsxs)(m,{id:`refusals`,title:t.coordinator.refusals,count:(0,k.jsx)(`a`,{href:`/referrals?state=REJECTED`,children:t.app.items(r.totalCount)}),children:[i.length===0&&(0,k.jsx)(o,{children:t.coordinator.noRefusals}),(0,k.jsx)(`ul`,{className:`card-body states`,children:i.map(([e,t])=>(0,k.jsxs)(`li`,{children:[e,` `,(0,k.jsx)(`b`,{children:t})]},e))}),r.totalCount>r.nodes.length&&(0,k.jsx)(`p`,{className:`quiet small card-body`,children:t.app.shown(r.nodes.length,r.totalCount)})]})}var Z=(function(){var e=[{defaultValue:null,kind:`LocalArgument`,name:`area`}],t=[{alias:null,args:[{kind:`Variable`,name:`area`,variableName:`area`}],concreteType:`UnmetNeed`,kind:`LinkedField`,name:`unmetNeeds`,plural:!0,selections:[{alias:null,args:null,concreteType:`Area`,kind:`LinkedField`,name:`area`,plural:!1,selections:[{alias:null,args:null,kind:`ScalarField`,name:`id`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`name`,storageKey:null}],storageKey:null},{alias:null,args:null,concreteType:`NeedDomain`,kind:`LinkedField`,name:`need`,plural:!1,selections:[{alias:null,args:null,kind:`ScalarField`,name:`code`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`label`,storageKey:null}],storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`open`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`unserved`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`services`,storageKey:null}],storageKey:null}];return{fragment:{argumentDefinitions:e,kind:`Fragment`,metadata:null,name:`UnmetCardQuery`,selections:t,type:`Query`,abstractKey:null},kind:`Request`,operation:{argumentDefinitions:e,kind:`Operation`,name:`UnmetCardQuery`,selections:t},params:{cacheID:`0725a2c0f0922df4a044ec8995b82414`,id:`d7de8d8ac19befcc5966655f3cf3e6f24d53871873649b688e6464af5c111466`,metadata:{},name:`UnmetCardQuery`,operationKind:`query`,text:`query UnmetCardQuery(
  $area: ID!
) {
  unmetNeeds(area: $area) {
    area {
      id
      name
    }
    need {
      code
      label
    }
    open
    unserved
    services
  }
}
`}}})();Z.hash=`0402af81625cdfab03ec2c2c99b03a33`;function ue(e,t){let n=new Map,r=new Map,i=0;for(let a of e){let e=r.get(a.need.code)??{need:a.need,total:null,byArea:new Map};r.set(a.need.code,e),a.area.id===t?e.total=a:(n.set(a.area.id,a.area),e.byArea.set(a.area.id,a),i=Math.max(i,a.unserved))}let a=({total:e})=>e?.unserved??0;return{areas:[...n.values()].sort((e,t)=>e.name.localeCompare(t.name)),rows:[...r.values()].sort((e,t)=>a(t)-a(e)||e.need.code.localeCompare(t.need.code)),most:i}}var de=4;function fe(e,t){return e<=0?0:Math.min(4,Math.ceil(4*e/Math.max(t,de)))}function pe(e){return e.includes(`, `)?e.split(`, `)[0]??e:e.split(` `).at(-1)??e}function me({area:e}){let t=x(),{unmetNeeds:r}=(0,T.useLazyLoadQuery)(Z,{area:e},n()),i=ue(r??[],e);return(0,k.jsxs)(m,{id:`unmet`,title:t.coordinator.unmet,lead:t.coordinator.unmetLead,children:[!r&&(0,k.jsx)(o,{children:t.student.notForRole}),r&&i.rows.length===0&&(0,k.jsx)(o,{children:t.coordinator.noUnmet}),i.rows.length>0&&(0,k.jsx)(Q,{table:i})]})}function Q({table:e}){let t=x();return(0,k.jsxs)(k.Fragment,{children:[(0,k.jsx)(`p`,{className:`quiet small card-body`,id:`unmet-key`,children:t.coordinator.heatCaption}),(0,k.jsx)(`div`,{className:`table-wrap heat-wrap`,children:(0,k.jsxs)(`table`,{className:`heat`,"aria-labelledby":`unmet-title`,"aria-describedby":`unmet-key`,children:[(0,k.jsx)(`thead`,{children:(0,k.jsxs)(`tr`,{children:[(0,k.jsx)(`th`,{scope:`col`,children:t.students.need}),(0,k.jsx)(`th`,{scope:`col`,children:t.coordinator.services}),(0,k.jsx)(`th`,{scope:`col`,children:t.coordinator.whole}),e.areas.map(({id:e,name:t})=>(0,k.jsx)(`th`,{scope:`col`,title:t,children:pe(t)},e))]})}),(0,k.jsx)(`tbody`,{children:e.rows.map(t=>(0,k.jsx)(he,{row:t,table:e},t.need.code))})]})})]})}function he({row:{need:e,total:t,byArea:n},table:r}){let i=x();return(0,k.jsxs)(`tr`,{children:[(0,k.jsx)(`th`,{scope:`row`,children:(0,k.jsx)(`a`,{href:`/students?need=${e.code}&unserved=1`,children:e.label})}),(0,k.jsx)(`td`,{children:t?.services===0?(0,k.jsx)(u,{tone:`crisis`,children:i.coordinator.noServices}):(0,k.jsx)(`a`,{href:`/agencies?need=${e.code}`,children:t?.services})}),(0,k.jsx)($,{of:t??void 0,shade:null}),r.areas.map(({id:e})=>{let t=n.get(e);return(0,k.jsx)($,{of:t,shade:fe(t?.unserved??0,r.most)},e)})]})}function $({of:e,shade:t}){return e?(0,k.jsxs)(`td`,{className:t===null?`heat-total`:`heat-${t}`,children:[(0,k.jsx)(`b`,{children:e.unserved}),(0,k.jsxs)(`span`,{className:`of`,children:[`/`,e.open]})]}):(0,k.jsx)(`td`,{className:`quiet`,children:`·`})}function ge(){return p(`ASK_LINKAGE`)?(0,k.jsx)(_e,{}):(0,k.jsx)(l,{error:new s(`refused`),large:!0})}function _e(){let e=x(),{query:t}=f(),{viewer:r}=(0,T.useLazyLoadQuery)(w,{},n()),o=r.district?.areas??[],s=o.find(({id:e})=>e===t.get(`area`))??o[0],l=re(t.get(`requested`),i());return(0,k.jsxs)(`div`,{className:`page district`,children:[(0,k.jsx)(ee,{title:e.coordinator.title,lead:e.coordinator.lead,end:(0,k.jsxs)(`button`,{type:`button`,className:`button`,onClick:()=>print(),children:[(0,k.jsx)(a,{size:16,"aria-hidden":!0}),` `,e.app.print]}),children:(0,k.jsx)(`span`,{className:`quiet`,children:r.district?.name})}),(0,k.jsxs)(`search`,{className:`card filter-bar no-print`,children:[(0,k.jsx)(g,{name:`area`,label:e.coordinator.area,choices:o.map(({id:e,name:t})=>({value:e,label:t}))}),(0,k.jsx)(g,{name:`requested`,label:e.referrals.requested,none:e.lists.anyTime,choices:ie(e)})]}),s&&(0,k.jsx)(h,{fallback:(0,k.jsx)(c,{rows:8}),children:(0,k.jsx)(me,{area:s.id})},s.id),(0,k.jsxs)(`div`,{className:`grid-2 even`,children:[(0,k.jsxs)(`div`,{className:`stack`,children:[(0,k.jsx)(h,{fallback:(0,k.jsx)(c,{rows:6}),children:(0,k.jsx)(U,{from:l})}),(0,k.jsx)(h,{fallback:(0,k.jsx)(c,{rows:3}),children:(0,k.jsx)(le,{from:l})})]}),(0,k.jsxs)(`div`,{className:`stack`,children:[(0,k.jsx)(h,{fallback:(0,k.jsx)(c,{rows:6}),children:(0,k.jsx)(j,{})}),(0,k.jsx)(h,{fallback:(0,k.jsx)(c,{rows:3}),children:(0,k.jsx)(oe,{})})]})]})]})}export{ge as default};
const __vite__mapDeps=(i,m=__vite__mapDeps,d=(m.f||(m.f=["assets/AgencyMap-66LbbadJ.js","assets/days-BzXWl66C.js","assets/jsx-runtime-Bl5WSmcf.js","assets/colour-B4uMeo2Y.js","assets/createLucideIcon-SrhlU_1V.js"])))=>i.map(i=>d[i]);
import{d as e,i as t,l as n,t as r,u as i}from"./days-BzXWl66C.js";import{a,c as o,i as s,s as c,t as l}from"./jsx-runtime-Bl5WSmcf.js";import{a as u,d,h as f,i as p,l as m,o as h,p as g,s as _,t as v,u as y,v as b,y as x}from"./index-BwaaP2cJ.js";import{c as S,i as ee,n as C,s as w}from"./parts-BJzxumiD.js";import{t as T}from"./Choose-4DNigZ-e.js";import{r as te,t as E}from"./needs-CfqJCk1Y.js";import{S as D,n as O,t as ne,w as re}from"./Dialog-Wv_GXcpF.js";e();var k=(function(){var e={defaultValue:null,kind:`LocalArgument`,name:`count`},t={defaultValue:null,kind:`LocalArgument`,name:`filter`},n={defaultValue:null,kind:`LocalArgument`,name:`near`},r={defaultValue:null,kind:`LocalArgument`,name:`within`},i={kind:`Variable`,name:`filter`,variableName:`filter`},a={kind:`Variable`,name:`near`,variableName:`near`},o={kind:`Variable`,name:`within`,variableName:`within`},s=[i,{kind:`Variable`,name:`first`,variableName:`count`},a,o],c={alias:null,args:null,kind:`ScalarField`,name:`totalCount`,storageKey:null},l={alias:null,args:null,kind:`ScalarField`,name:`id`,storageKey:null},u={alias:null,args:null,kind:`ScalarField`,name:`name`,storageKey:null},d=[l,u];return{fragment:{argumentDefinitions:[e,t,n,r],kind:`Fragment`,metadata:null,name:`AgenciesPageQuery`,selections:[{args:[{kind:`Variable`,name:`count`,variableName:`count`},i,a,o],kind:`FragmentSpread`,name:`AgencyList_query`}],type:`Query`,abstractKey:null},kind:`Request`,operation:{argumentDefinitions:[t,r,n,e],kind:`Operation`,name:`AgenciesPageQuery`,selections:[{alias:null,args:s,concreteType:`AgencyConnection`,kind:`LinkedField`,name:`agencies`,plural:!1,selections:[c,{alias:null,args:null,concreteType:`AgencyEdge`,kind:`LinkedField`,name:`edges`,plural:!0,selections:[{alias:null,args:null,kind:`ScalarField`,name:`distanceMetres`,storageKey:null},{alias:null,args:null,concreteType:`Agency`,kind:`LinkedField`,name:`node`,plural:!1,selections:[l,u,{alias:null,args:null,kind:`ScalarField`,name:`phone`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`closed`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`verifiedOn`,storageKey:null},{alias:null,args:null,concreteType:`Point`,kind:`LinkedField`,name:`point`,plural:!1,selections:[{alias:null,args:null,kind:`ScalarField`,name:`latitude`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`longitude`,storageKey:null}],storageKey:null},{alias:null,args:null,concreteType:`Code`,kind:`LinkedField`,name:`type`,plural:!1,selections:[{alias:null,args:null,kind:`ScalarField`,name:`code`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`label`,storageKey:null}],storageKey:null},{alias:null,args:null,concreteType:`Area`,kind:`LinkedField`,name:`area`,plural:!1,selections:d,storageKey:null},{alias:null,args:[{kind:`Literal`,name:`first`,value:3}],concreteType:`ServiceConnection`,kind:`LinkedField`,name:`services`,plural:!1,selections:[c,{alias:null,args:null,concreteType:`Service`,kind:`LinkedField`,name:`nodes`,plural:!0,selections:d,storageKey:null}],storageKey:`services(first:3)`},{alias:null,args:null,kind:`ScalarField`,name:`__typename`,storageKey:null}],storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`cursor`,storageKey:null}],storageKey:null},{alias:null,args:null,concreteType:`PageInfo`,kind:`LinkedField`,name:`pageInfo`,plural:!1,selections:[{alias:null,args:null,kind:`ScalarField`,name:`endCursor`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`hasNextPage`,storageKey:null}],storageKey:null}],storageKey:null},{alias:null,args:s,filters:[`filter`,`within`,`near`],handle:`connection`,key:`AgencyList_agencies`,kind:`LinkedHandle`,name:`agencies`}]},params:{cacheID:`4684731eb745ac6c6d03b95e2d850598`,id:`7b9160750cbcb8049d00723e64a65203a7996ec6306480f5fae3d373e80cabb8`,metadata:{},name:`AgenciesPageQuery`,operationKind:`query`,text:`query AgenciesPageQuery(
  $filter: AgencyFilter
  $within: BoxInput
  $near: PointInput
  $count: Int!
) {
  ...AgencyList_query_1EHWFT
}

fragment AgencyList_query_1EHWFT on Query {
  agencies(filter: $filter, within: $within, near: $near, first: $count) {
    totalCount
    edges {
      distanceMetres
      node {
        id
        name
        phone
        closed
        verifiedOn
        point {
          latitude
          longitude
        }
        type {
          code
          label
        }
        area {
          id
          name
        }
        services(first: 3) {
          totalCount
          nodes {
            id
            name
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
`}}})();k.hash=`d0dfe1e3ce35adae20ed785c18bc5a77`;var A=o(a(),1),j=i(),M=(function(){var e={defaultValue:null,kind:`LocalArgument`,name:`anyNeed`},t={defaultValue:null,kind:`LocalArgument`,name:`anyType`},n={defaultValue:null,kind:`LocalArgument`,name:`within`},r={kind:`Variable`,name:`within`,variableName:`within`},i=[{alias:null,args:null,kind:`ScalarField`,name:`key`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`count`,storageKey:null}],a=[{alias:null,args:[{kind:`Literal`,name:`list`,value:`AGENCY_TYPE`}],concreteType:`Code`,kind:`LinkedField`,name:`codes`,plural:!0,selections:[{alias:null,args:null,kind:`ScalarField`,name:`code`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`label`,storageKey:null}],storageKey:`codes(list:"AGENCY_TYPE")`},{alias:`byType`,args:[{kind:`Literal`,name:`by`,value:`TYPE`},{kind:`Variable`,name:`filter`,variableName:`anyType`},r],concreteType:`Count`,kind:`LinkedField`,name:`agencyCounts`,plural:!0,selections:i,storageKey:null},{alias:`byNeed`,args:[{kind:`Literal`,name:`by`,value:`NEED`},{kind:`Variable`,name:`filter`,variableName:`anyNeed`},r],concreteType:`Count`,kind:`LinkedField`,name:`agencyCounts`,plural:!0,selections:i,storageKey:null}];return{fragment:{argumentDefinitions:[e,t,n],kind:`Fragment`,metadata:null,name:`AgencyFiltersQuery`,selections:a,type:`Query`,abstractKey:null},kind:`Request`,operation:{argumentDefinitions:[t,e,n],kind:`Operation`,name:`AgencyFiltersQuery`,selections:a},params:{cacheID:`c45967c479e2549089126356cd28aee7`,id:`83b3fa15afa372f7a1cee6d7f5304194a94f005d2d4ab75d7161430b8264edad`,metadata:{},name:`AgencyFiltersQuery`,operationKind:`query`,text:`query AgencyFiltersQuery(
  $anyType: AgencyFilter
  $anyNeed: AgencyFilter
  $within: BoxInput
) {
  codes(list: AGENCY_TYPE) {
    code
    label
  }
  byType: agencyCounts(filter: $anyType, within: $within, by: TYPE) {
    key
    count
  }
  byNeed: agencyCounts(filter: $anyNeed, within: $within, by: NEED) {
    key
    count
  }
}
`}}})();M.hash=`4930c4eada9b21a0e8a527580e8a9424`;var N=(function(){var e={alias:null,args:null,kind:`ScalarField`,name:`id`,storageKey:null},t=[{alias:null,args:null,concreteType:`Viewer`,kind:`LinkedField`,name:`viewer`,plural:!1,selections:[e,{alias:null,args:null,concreteType:`District`,kind:`LinkedField`,name:`district`,plural:!1,selections:[e,{alias:null,args:[{kind:`Literal`,name:`first`,value:100}],concreteType:`SchoolConnection`,kind:`LinkedField`,name:`schools`,plural:!1,selections:[{alias:null,args:null,concreteType:`School`,kind:`LinkedField`,name:`nodes`,plural:!0,selections:[e,{alias:null,args:null,kind:`ScalarField`,name:`name`,storageKey:null},{alias:null,args:null,concreteType:`Point`,kind:`LinkedField`,name:`point`,plural:!1,selections:[{alias:null,args:null,kind:`ScalarField`,name:`latitude`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`longitude`,storageKey:null}],storageKey:null}],storageKey:null}],storageKey:`schools(first:100)`}],storageKey:null}],storageKey:null}];return{fragment:{argumentDefinitions:[],kind:`Fragment`,metadata:null,name:`useSchoolsQuery`,selections:t,type:`Query`,abstractKey:null},kind:`Request`,operation:{argumentDefinitions:[],kind:`Operation`,name:`useSchoolsQuery`,selections:t},params:{cacheID:`0ab3eaede05e57eec1475cbb0df17253`,id:`c5b5c4c8a74834e0a96a2446804dc6a3cb07ebe857d9f18249dc76c071214cfd`,metadata:{},name:`useSchoolsQuery`,operationKind:`query`,text:`query useSchoolsQuery {
  viewer {
    id
    district {
      id
      schools(first: 100) {
        nodes {
          id
          name
          point {
            latitude
            longitude
          }
        }
      }
    }
  }
}
`}}})();N.hash=`e0b356901c8ebb1e9d78bdd7a6700009`;function P(){let{viewer:e}=(0,j.useLazyLoadQuery)(N,{});return e.district?.schools?.nodes.filter(({point:e})=>e)??[]}var F=l();function ie({filter:e,within:t}){let n=s(),r=_(),i=te(),a=P(),o=(0,j.useLazyLoadQuery)(M,{anyType:{...e,type:null},anyNeed:{...e,need:null},within:t}),c=e=>t=>h(u(r,{[e]:t}),{replace:!0}),l=o.codes.map(({code:e,label:t})=>({value:e,label:t}));return(0,F.jsxs)(F.Fragment,{children:[(0,F.jsx)(T,{label:n.agencies.type,none:n.agencies.anyType,choices:L(l,o.byType),value:r.query.get(`type`)??``,onChange:c(`type`)}),(0,F.jsx)(T,{label:n.agencies.need,none:n.agencies.anyNeed,choices:L(E(i),o.byNeed),value:r.query.get(`need`)??``,onChange:c(`need`)}),(0,F.jsx)(T,{label:n.agencies.from,none:n.agencies.fromNowhere,choices:a.map(({id:e,name:t})=>({value:e,label:t})),value:r.query.get(`school`)??``,onChange:c(`school`)}),(0,F.jsxs)(`div`,{className:`checks`,children:[(0,F.jsx)(I,{name:`accepting`,label:n.agencies.accepting}),(0,F.jsx)(I,{name:`stale`,label:n.agencies.onlyStale})]})]})}function I({name:e,label:t}){let n=_();return(0,F.jsxs)(`label`,{className:`check`,children:[(0,F.jsx)(`input`,{type:`checkbox`,checked:n.query.has(e),onChange:({target:t})=>h(u(n,{[e]:t.checked?`1`:null}),{replace:!0})}),t]})}function L(e,t){let n=new Map(t?.map(({key:e,count:t})=>[e,t])),r=e.filter(({value:e})=>n.has(e)),i=e.filter(({value:e})=>!n.has(e));return[...r.map(({value:e,label:t})=>({value:e,label:`${t} (${n.get(e)??0})`})),...i.map(({value:e,label:t})=>({value:e,label:`${t} (0)`}))]}var R=(function(){var e=[{defaultValue:null,kind:`LocalArgument`,name:`count`},{defaultValue:null,kind:`LocalArgument`,name:`cursor`},{defaultValue:null,kind:`LocalArgument`,name:`filter`},{defaultValue:null,kind:`LocalArgument`,name:`near`},{defaultValue:null,kind:`LocalArgument`,name:`within`}],t={kind:`Variable`,name:`filter`,variableName:`filter`},n={kind:`Variable`,name:`near`,variableName:`near`},r={kind:`Variable`,name:`within`,variableName:`within`},i=[{kind:`Variable`,name:`after`,variableName:`cursor`},t,{kind:`Variable`,name:`first`,variableName:`count`},n,r],a={alias:null,args:null,kind:`ScalarField`,name:`totalCount`,storageKey:null},o={alias:null,args:null,kind:`ScalarField`,name:`id`,storageKey:null},s={alias:null,args:null,kind:`ScalarField`,name:`name`,storageKey:null},c=[o,s];return{fragment:{argumentDefinitions:e,kind:`Fragment`,metadata:null,name:`AgencyListPageQuery`,selections:[{args:[{kind:`Variable`,name:`count`,variableName:`count`},{kind:`Variable`,name:`cursor`,variableName:`cursor`},t,n,r],kind:`FragmentSpread`,name:`AgencyList_query`}],type:`Query`,abstractKey:null},kind:`Request`,operation:{argumentDefinitions:e,kind:`Operation`,name:`AgencyListPageQuery`,selections:[{alias:null,args:i,concreteType:`AgencyConnection`,kind:`LinkedField`,name:`agencies`,plural:!1,selections:[a,{alias:null,args:null,concreteType:`AgencyEdge`,kind:`LinkedField`,name:`edges`,plural:!0,selections:[{alias:null,args:null,kind:`ScalarField`,name:`distanceMetres`,storageKey:null},{alias:null,args:null,concreteType:`Agency`,kind:`LinkedField`,name:`node`,plural:!1,selections:[o,s,{alias:null,args:null,kind:`ScalarField`,name:`phone`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`closed`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`verifiedOn`,storageKey:null},{alias:null,args:null,concreteType:`Point`,kind:`LinkedField`,name:`point`,plural:!1,selections:[{alias:null,args:null,kind:`ScalarField`,name:`latitude`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`longitude`,storageKey:null}],storageKey:null},{alias:null,args:null,concreteType:`Code`,kind:`LinkedField`,name:`type`,plural:!1,selections:[{alias:null,args:null,kind:`ScalarField`,name:`code`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`label`,storageKey:null}],storageKey:null},{alias:null,args:null,concreteType:`Area`,kind:`LinkedField`,name:`area`,plural:!1,selections:c,storageKey:null},{alias:null,args:[{kind:`Literal`,name:`first`,value:3}],concreteType:`ServiceConnection`,kind:`LinkedField`,name:`services`,plural:!1,selections:[a,{alias:null,args:null,concreteType:`Service`,kind:`LinkedField`,name:`nodes`,plural:!0,selections:c,storageKey:null}],storageKey:`services(first:3)`},{alias:null,args:null,kind:`ScalarField`,name:`__typename`,storageKey:null}],storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`cursor`,storageKey:null}],storageKey:null},{alias:null,args:null,concreteType:`PageInfo`,kind:`LinkedField`,name:`pageInfo`,plural:!1,selections:[{alias:null,args:null,kind:`ScalarField`,name:`endCursor`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`hasNextPage`,storageKey:null}],storageKey:null}],storageKey:null},{alias:null,args:i,filters:[`filter`,`within`,`near`],handle:`connection`,key:`AgencyList_agencies`,kind:`LinkedHandle`,name:`agencies`}]},params:{cacheID:`92848ac6c599366028d63d57e16cdf6e`,id:`16462f3576b07123f66dffb653987789da1996222c6ba278f70c56370f6329c8`,metadata:{},name:`AgencyListPageQuery`,operationKind:`query`,text:`query AgencyListPageQuery(
  $count: Int!
  $cursor: String
  $filter: AgencyFilter
  $near: PointInput
  $within: BoxInput
) {
  ...AgencyList_query_3IGQLZ
}

fragment AgencyList_query_3IGQLZ on Query {
  agencies(filter: $filter, within: $within, near: $near, first: $count, after: $cursor) {
    totalCount
    edges {
      distanceMetres
      node {
        id
        name
        phone
        closed
        verifiedOn
        point {
          latitude
          longitude
        }
        type {
          code
          label
        }
        area {
          id
          name
        }
        services(first: 3) {
          totalCount
          nodes {
            id
            name
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
`}}})();R.hash=`dfaacd36f2c3e0b461699fad29ac4bd7`;var z=(function(){var e=[`agencies`],t={alias:null,args:null,kind:`ScalarField`,name:`totalCount`,storageKey:null},n={alias:null,args:null,kind:`ScalarField`,name:`id`,storageKey:null},r={alias:null,args:null,kind:`ScalarField`,name:`name`,storageKey:null},i=[n,r];return{argumentDefinitions:[{defaultValue:null,kind:`LocalArgument`,name:`count`},{defaultValue:null,kind:`LocalArgument`,name:`cursor`},{defaultValue:null,kind:`LocalArgument`,name:`filter`},{defaultValue:null,kind:`LocalArgument`,name:`near`},{defaultValue:null,kind:`LocalArgument`,name:`within`}],kind:`Fragment`,metadata:{connection:[{count:`count`,cursor:`cursor`,direction:`forward`,path:e}],refetch:{connection:{forward:{count:`count`,cursor:`cursor`},backward:null,path:e},fragmentPathInResult:[],operation:R}},name:`AgencyList_query`,selections:[{alias:`agencies`,args:[{kind:`Variable`,name:`filter`,variableName:`filter`},{kind:`Variable`,name:`near`,variableName:`near`},{kind:`Variable`,name:`within`,variableName:`within`}],concreteType:`AgencyConnection`,kind:`LinkedField`,name:`__AgencyList_agencies_connection`,plural:!1,selections:[t,{alias:null,args:null,concreteType:`AgencyEdge`,kind:`LinkedField`,name:`edges`,plural:!0,selections:[{alias:null,args:null,kind:`ScalarField`,name:`distanceMetres`,storageKey:null},{alias:null,args:null,concreteType:`Agency`,kind:`LinkedField`,name:`node`,plural:!1,selections:[n,r,{alias:null,args:null,kind:`ScalarField`,name:`phone`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`closed`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`verifiedOn`,storageKey:null},{alias:null,args:null,concreteType:`Point`,kind:`LinkedField`,name:`point`,plural:!1,selections:[{alias:null,args:null,kind:`ScalarField`,name:`latitude`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`longitude`,storageKey:null}],storageKey:null},{alias:null,args:null,concreteType:`Code`,kind:`LinkedField`,name:`type`,plural:!1,selections:[{alias:null,args:null,kind:`ScalarField`,name:`code`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`label`,storageKey:null}],storageKey:null},{alias:null,args:null,concreteType:`Area`,kind:`LinkedField`,name:`area`,plural:!1,selections:i,storageKey:null},{alias:null,args:[{kind:`Literal`,name:`first`,value:3}],concreteType:`ServiceConnection`,kind:`LinkedField`,name:`services`,plural:!1,selections:[t,{alias:null,args:null,concreteType:`Service`,kind:`LinkedField`,name:`nodes`,plural:!0,selections:i,storageKey:null}],storageKey:`services(first:3)`},{alias:null,args:null,kind:`ScalarField`,name:`__typename`,storageKey:null}],storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`cursor`,storageKey:null}],storageKey:null},{alias:null,args:null,concreteType:`PageInfo`,kind:`LinkedField`,name:`pageInfo`,plural:!1,selections:[{alias:null,args:null,kind:`ScalarField`,name:`endCursor`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`hasNextPage`,storageKey:null}],storageKey:null}],storageKey:null}],type:`Query`,abstractKey:null}})();z.hash=`dfaacd36f2c3e0b461699fad29ac4bd7`;var B=(function(){var e=[{defaultValue:null,kind:`LocalArgument`,name:`node`}],t=[{alias:null,args:[{kind:`Variable`,name:`node`,variableName:`node`}],concreteType:`Code`,kind:`LinkedField`,name:`reportableFields`,plural:!0,selections:[{alias:null,args:null,kind:`ScalarField`,name:`code`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`label`,storageKey:null}],storageKey:null}];return{fragment:{argumentDefinitions:e,kind:`Fragment`,metadata:null,name:`ReportErrorFieldsQuery`,selections:t,type:`Query`,abstractKey:null},kind:`Request`,operation:{argumentDefinitions:e,kind:`Operation`,name:`ReportErrorFieldsQuery`,selections:t},params:{cacheID:`b519ab5d6b50c4b33daae3603127bb98`,id:`facc932da365b7e4a0f09d3bd82d92c100c1a03f1d080df5bb2705a5567885d7`,metadata:{},name:`ReportErrorFieldsQuery`,operationKind:`query`,text:`query ReportErrorFieldsQuery(
  $node: ID!
) {
  reportableFields(node: $node) {
    code
    label
  }
}
`}}})();B.hash=`ace1603b58115876b0614bfddf41040d`;var V=(function(){var e=[{defaultValue:null,kind:`LocalArgument`,name:`input`}],t=[{alias:null,args:[{kind:`Variable`,name:`input`,variableName:`input`}],concreteType:`ReportDirectoryErrorPayload`,kind:`LinkedField`,name:`reportDirectoryError`,plural:!1,selections:[{alias:null,args:null,concreteType:`DirectoryReport`,kind:`LinkedField`,name:`report`,plural:!1,selections:[{alias:null,args:null,kind:`ScalarField`,name:`id`,storageKey:null}],storageKey:null}],storageKey:null}];return{fragment:{argumentDefinitions:e,kind:`Fragment`,metadata:null,name:`ReportErrorMutation`,selections:t,type:`Mutation`,abstractKey:null},kind:`Request`,operation:{argumentDefinitions:e,kind:`Operation`,name:`ReportErrorMutation`,selections:t},params:{cacheID:`538812b0ddfe4204e79079de2806de72`,id:`d4add3a5cb6208c5a377c3f7495a32bf5b7d423f775b81d1db965f606b27e4a7`,metadata:{},name:`ReportErrorMutation`,operationKind:`mutation`,text:`mutation ReportErrorMutation(
  $input: ReportDirectoryErrorInput!
) {
  reportDirectoryError(input: $input) {
    report {
      id
    }
  }
}
`}}})();V.hash=`da06b1d42fdfdd70f19a91458c419859`;function H({id:e,name:t}){let n=s();return v(`REPORT_DIRECTORY_ERROR`)?(0,F.jsxs)(ne,{children:[(0,F.jsx)(re,{className:`link small quiet`,"aria-label":n.agencies.reportOf(t),children:n.agencies.report}),(0,F.jsx)(x,{className:`veil plain-veil`,isDismissable:!0,children:(0,F.jsx)(b,{className:`dialog`,children:(0,F.jsx)(O,{className:`stack`,children:({close:r})=>(0,F.jsxs)(F.Fragment,{children:[(0,F.jsx)(D,{slot:`title`,children:n.agencies.reportOf(t)}),(0,F.jsx)(A.Suspense,{fallback:(0,F.jsx)(y,{rows:3}),children:(0,F.jsx)(U,{id:e,close:r})})]})})})})]}):null}function U({id:e,close:t}){let n=s(),[r,i]=(0,A.useState)(``),[a,o]=(0,A.useState)(``),[c]=(0,A.useState)(()=>crypto.randomUUID()),[l,u]=(0,A.useState)(!1),[d,f]=(0,A.useState)(null),{reportableFields:p}=(0,j.useLazyLoadQuery)(B,{node:e}),[m,h]=(0,j.useMutation)(V);return l?(0,F.jsxs)(F.Fragment,{children:[(0,F.jsx)(`p`,{role:`status`,children:n.agencies.reported}),(0,F.jsx)(`button`,{type:`button`,className:`button primary`,onClick:t,children:n.app.close})]}):(0,F.jsxs)(`form`,{className:`stack tight`,onSubmit:t=>{t.preventDefault(),f(null),m({variables:{input:{node:e,field:r,note:a.trim(),idempotencyKey:c}},onCompleted:()=>u(!0),onError:f})},children:[(0,F.jsx)(T,{label:n.agencies.reportField,choices:p.map(({code:e,label:t})=>({value:e,label:t})),value:r,onChange:i}),(0,F.jsxs)(`label`,{className:`field`,children:[(0,F.jsx)(`span`,{className:`label`,children:n.agencies.reportNote}),(0,F.jsx)(`textarea`,{className:`input`,rows:3,required:!0,value:a,onChange:e=>o(e.target.value)}),(0,F.jsx)(`span`,{className:`quiet small`,children:n.agencies.reportHint})]}),d&&(0,F.jsx)(g,{error:d}),(0,F.jsxs)(`p`,{className:`chips`,children:[(0,F.jsx)(`button`,{type:`submit`,className:`button primary`,disabled:h||!r||!a.trim(),children:n.agencies.reportSend}),(0,F.jsx)(`button`,{type:`button`,className:`button`,onClick:t,children:n.app.close})]})]})}var W=(function(){var e={defaultValue:null,kind:`LocalArgument`,name:`after`},t={defaultValue:null,kind:`LocalArgument`,name:`filter`},n={defaultValue:null,kind:`LocalArgument`,name:`first`},r={defaultValue:null,kind:`LocalArgument`,name:`within`},i=[{alias:null,args:[{kind:`Variable`,name:`after`,variableName:`after`},{kind:`Variable`,name:`filter`,variableName:`filter`},{kind:`Variable`,name:`first`,variableName:`first`},{kind:`Variable`,name:`within`,variableName:`within`}],concreteType:`AgencyConnection`,kind:`LinkedField`,name:`agencies`,plural:!1,selections:[{alias:null,args:null,kind:`ScalarField`,name:`totalCount`,storageKey:null},{alias:null,args:null,concreteType:`PageInfo`,kind:`LinkedField`,name:`pageInfo`,plural:!1,selections:[{alias:null,args:null,kind:`ScalarField`,name:`hasNextPage`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`endCursor`,storageKey:null}],storageKey:null},{alias:null,args:null,concreteType:`Agency`,kind:`LinkedField`,name:`nodes`,plural:!0,selections:[{alias:null,args:null,kind:`ScalarField`,name:`id`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`verifiedOn`,storageKey:null},{alias:null,args:null,concreteType:`Point`,kind:`LinkedField`,name:`point`,plural:!1,selections:[{alias:null,args:null,kind:`ScalarField`,name:`latitude`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`longitude`,storageKey:null}],storageKey:null}],storageKey:null}],storageKey:null}];return{fragment:{argumentDefinitions:[e,t,n,r],kind:`Fragment`,metadata:null,name:`usePointsQuery`,selections:i,type:`Query`,abstractKey:null},kind:`Request`,operation:{argumentDefinitions:[t,r,n,e],kind:`Operation`,name:`usePointsQuery`,selections:i},params:{cacheID:`ef06de46edef7024a06709ed6d75dbd1`,id:`0c65de32962d3b0ebc69bba004b81ee41390375c0dfdc9fa0729bb6c5c649655`,metadata:{},name:`usePointsQuery`,operationKind:`query`,text:`query usePointsQuery(
  $filter: AgencyFilter
  $within: BoxInput
  $first: Int!
  $after: String
) {
  agencies(filter: $filter, within: $within, first: $first, after: $after) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      id
      verifiedOn
      point {
        latitude
        longitude
      }
    }
  }
}
`}}})();W.hash=`131cba6ff1a1c39c8286c29595d8f89e`;var G=100,K=2e3,q=365;function J(){return r(n(),q)}function Y(e){return!e||e<J()}async function ae(e,t,n,r){return(await(0,j.fetchQuery)(e,W,{filter:t,within:n,first:G,after:r}).toPromise())?.agencies}function oe(e,t){let n=(0,j.useRelayEnvironment)(),r=JSON.stringify(e),i=JSON.stringify(t),a=(0,A.useRef)(``),[o,s]=(0,A.useState)({points:[],total:0});return(0,A.useEffect)(()=>{if(a.current===r)return;let e=!0;return(async()=>{let t=[],o=null,c=null;for(;;){let l=await ae(n,JSON.parse(r),o,c);if(!e||!l)return;if(l.totalCount>2e3&&!o&&i!==`null`){o=JSON.parse(i);continue}for(let{id:e,verifiedOn:n,point:r}of l.nodes)r&&t.push({id:e,stale:Y(n),at:[r.longitude,r.latitude]});c=l.pageInfo.hasNextPage?l.pageInfo.endCursor??null:null;let u=!c||t.length>=2e3;if((u||t.length<=G)&&s({points:[...t],total:l.totalCount}),!c&&!o&&(a.current=r),u)return}})().catch(()=>void 0),()=>{e=!1}},[n,r,i]),o}function se({query:e,within:t,chosen:n,onChoose:r,onWhole:i}){let a=s(),{data:o,hasNext:c,isLoadingNext:l,loadNext:u}=(0,j.usePaginationFragment)(z,e),{agencies:f}=o;return f?f.edges.length===0?(0,F.jsx)(`section`,{className:`card`,children:(0,F.jsxs)(d,{children:[t?a.agencies.noneHere:a.agencies.none,t&&(0,F.jsx)(X,{onWhole:i})]})}):(0,F.jsxs)(`section`,{className:`card`,"aria-label":a.agencies.title,children:[(0,F.jsxs)(`p`,{className:`quiet small list-count`,role:`status`,children:[t?a.agencies.inView(f.totalCount):a.app.places(f.totalCount),` `,t&&(0,F.jsx)(X,{onWhole:i})]}),(0,F.jsx)(`ul`,{className:`rows`,children:f.edges.map(e=>(0,F.jsx)(ce,{edge:e,chosen:e.node.id===n,onChoose:r},e.node.id))}),c&&(0,F.jsxs)(`div`,{className:`list-more`,children:[(0,F.jsx)(`button`,{type:`button`,className:`button`,disabled:l,onClick:()=>u(50),children:a.app.more}),(0,F.jsx)(`span`,{className:`quiet small`,children:a.app.shown(f.edges.length,f.totalCount)})]})]}):(0,F.jsx)(d,{children:a.student.notForRole})}function X({onWhole:e}){let t=s();return(0,F.jsx)(`button`,{type:`button`,className:`link`,onClick:e,children:t.agencies.whole})}function ce({edge:e,chosen:n,onChoose:r}){let i=s(),{node:a,distanceMetres:o}=e,c=(0,A.useRef)(null);(0,A.useEffect)(()=>{n&&c.current?.scrollIntoView({block:`nearest`})},[n]);let l=a.services.totalCount-a.services.nodes.length;return(0,F.jsxs)(`li`,{className:n?`agency chosen`:`agency`,ref:c,children:[(0,F.jsxs)(`div`,{children:[(0,F.jsxs)(`p`,{className:`chips`,children:[(0,F.jsx)(`a`,{className:`strong`,href:`/agencies/${a.id}`,children:a.name}),a.type&&(0,F.jsx)(`span`,{className:`quiet small`,children:a.type.label}),a.closed&&(0,F.jsx)(C,{tone:`crisis`,children:i.agencies.closed}),Y(a.verifiedOn)&&(0,F.jsx)(C,{tone:`warn`,children:i.agencies.stale})]}),(0,F.jsxs)(`p`,{className:`small`,children:[a.services.nodes.map(({name:e})=>e).join(`, `),l>0&&(0,F.jsxs)(`span`,{className:`quiet`,children:[` +`,l]})]}),(0,F.jsxs)(`p`,{className:`quiet small`,children:[o!=null&&(0,F.jsxs)(`b`,{children:[t(o),` · `]}),a.area?.name,a.area&&` · `,a.verifiedOn?(0,F.jsxs)(F.Fragment,{children:[(0,F.jsx)(ee,{on:a.verifiedOn,as:`relative`}),` `,i.agencies.checked]}):i.agencies.notVerified]})]}),(0,F.jsxs)(`div`,{className:`agency-end`,children:[(0,F.jsx)(S,{number:a.phone,who:a.name}),(0,F.jsxs)(`p`,{className:`chips no-print`,children:[a.point&&(0,F.jsx)(`button`,{type:`button`,className:`link small quiet`,"aria-label":i.agencies.onMapOf(a.name),onClick:()=>r(a.id),children:i.agencies.onMap}),(0,F.jsx)(H,{id:a.id,name:a.name})]})]})]})}var Z=.001;function le({south:e,west:t,north:n,east:r}){let i=e=>Number((Math.floor(e/Z)*Z).toFixed(3)),a=e=>Number((Math.ceil(e/Z)*Z).toFixed(3)),o=r-t>=360;return{south:Math.max(-90,i(e)),north:Math.min(90,a(n)),west:o?-180:Q(i(t)),east:o?180:Q(a(r))}}function Q(e){return e>=-180&&e<=180?e:Number((((e+180)%360+360)%360).toFixed(3))-180}var ue=c({default:()=>$}),de=(0,A.lazy)(()=>p(()=>import(`./AgencyMap-66LbbadJ.js`),__vite__mapDeps([0,1,2,3,4])));function $(){let e=s(),{query:t}=_(),[r,i]=(0,A.useState)(``),[a,o]=(0,A.useState)(null),[c,l]=(0,A.useState)(null),[u,d]=(0,A.useState)(0),f={need:t.get(`need`),type:t.get(`type`),accepting:t.has(`accepting`)?n():null,verifiedBefore:t.has(`stale`)?J():null,text:r.trim()||null},p=JSON.stringify({filter:f,within:a&&le(a),school:t.get(`school`)??``}),h=(0,A.useDeferredValue)(p),g=JSON.parse(h),v=oe(g.filter,g.within);return(0,F.jsxs)(`div`,{className:`page`,children:[(0,F.jsx)(w,{title:e.agencies.title,lead:e.agencies.lead}),(0,F.jsxs)(`search`,{className:`card filter-bar`,children:[(0,F.jsxs)(`label`,{className:`field`,children:[(0,F.jsx)(`span`,{className:`label`,children:e.agencies.name}),(0,F.jsx)(`input`,{className:`input`,type:`search`,autoComplete:`off`,value:r,onChange:e=>i(e.target.value)})]}),(0,F.jsx)(A.Suspense,{fallback:(0,F.jsx)(`div`,{className:`field`}),children:(0,F.jsx)(ie,{filter:g.filter,within:g.within})})]}),(0,F.jsxs)(`div`,{className:h===p?`agencies`:`agencies pending`,"aria-busy":h!==p,children:[(0,F.jsx)(m,{fallback:(0,F.jsx)(y,{rows:8}),children:(0,F.jsx)(fe,{asked:g,chosen:c,onChoose:l,onWhole:()=>{o(null),d(u+1)}})}),(0,F.jsx)(`div`,{className:`map-side no-print`,children:(0,F.jsx)(m,{fallback:(0,F.jsx)(`div`,{className:`map`}),children:(0,F.jsx)(de,{found:v,wholes:u,chosen:c,onChoose:l,onBox:o})})})]})]})}function fe({asked:e,chosen:t,onChoose:n,onWhole:r}){let{filter:i,within:a,school:o}=e,s=P().find(({id:e})=>e===o)?.point,c=(0,j.useLazyLoadQuery)(k,{filter:i,within:a,near:s&&{latitude:s.latitude,longitude:s.longitude},count:50},f());return(0,F.jsx)(se,{query:c,within:a!==null,chosen:t,onChoose:n,onWhole:r})}export{$ as default,K as n,ue as t};
const __vite__mapDeps=(i,m=__vite__mapDeps,d=(m.f||(m.f=["assets/AgencyMap-Cj5rqx9h.js","assets/days-D0abyobv.js","assets/jsx-runtime-rGArunWW.js","assets/colour-DwSHddE5.js","assets/createLucideIcon-CL0jDwYM.js","assets/index-BMGvdfxj.js","assets/FocusScope-piJrLKyX.js","assets/Dialog-B2L0a96A.js","assets/useButton-CwE837lz.js","assets/VisuallyHidden-JWKTef8b.js","assets/index-erdQ1DLo.css"])))=>i.map(i=>d[i]);
import{_ as e,c as t,g as n,i as r,m as i,o as a,p as o,r as s,u as c}from"./days-D0abyobv.js";import{a as l,c as u,i as d,s as f,t as p}from"./jsx-runtime-rGArunWW.js";import{A as m,C as h,S as g,a as _,c as v,h as ee,k as te,m as ne,n as y,o as b,p as re,r as ie,t as ae,x}from"./index-BMGvdfxj.js";import{t as S}from"./Choose-TgBNfgjF.js";import{r as C,t as w}from"./needs-DxdY62fv.js";import{r as T}from"./createLucideIcon-CL0jDwYM.js";import{S as E,n as D,t as O,w as k}from"./Dialog-B2L0a96A.js";import{t as oe}from"./ReportForm-Di0buLtv.js";e();var A=(function(){var e={defaultValue:null,kind:`LocalArgument`,name:`count`},t={defaultValue:null,kind:`LocalArgument`,name:`filter`},n={defaultValue:null,kind:`LocalArgument`,name:`near`},r={defaultValue:null,kind:`LocalArgument`,name:`within`},i={kind:`Variable`,name:`filter`,variableName:`filter`},a={kind:`Variable`,name:`near`,variableName:`near`},o={kind:`Variable`,name:`within`,variableName:`within`},s=[i,{kind:`Variable`,name:`first`,variableName:`count`},a,o],c={alias:null,args:null,kind:`ScalarField`,name:`totalCount`,storageKey:null},l={alias:null,args:null,kind:`ScalarField`,name:`id`,storageKey:null},u={alias:null,args:null,kind:`ScalarField`,name:`name`,storageKey:null},d=[l,u];return{fragment:{argumentDefinitions:[e,t,n,r],kind:`Fragment`,metadata:null,name:`AgenciesPageQuery`,selections:[{args:[{kind:`Variable`,name:`count`,variableName:`count`},i,a,o],kind:`FragmentSpread`,name:`AgencyList_query`}],type:`Query`,abstractKey:null},kind:`Request`,operation:{argumentDefinitions:[t,r,n,e],kind:`Operation`,name:`AgenciesPageQuery`,selections:[{alias:null,args:s,concreteType:`AgencyConnection`,kind:`LinkedField`,name:`agencies`,plural:!1,selections:[c,{alias:null,args:null,concreteType:`AgencyEdge`,kind:`LinkedField`,name:`edges`,plural:!0,selections:[{alias:null,args:null,kind:`ScalarField`,name:`distanceMetres`,storageKey:null},{alias:null,args:null,concreteType:`Agency`,kind:`LinkedField`,name:`node`,plural:!1,selections:[l,u,{alias:null,args:null,kind:`ScalarField`,name:`phone`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`closed`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`verifiedOn`,storageKey:null},{alias:null,args:null,concreteType:`Point`,kind:`LinkedField`,name:`point`,plural:!1,selections:[{alias:null,args:null,kind:`ScalarField`,name:`latitude`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`longitude`,storageKey:null}],storageKey:null},{alias:null,args:null,concreteType:`Code`,kind:`LinkedField`,name:`type`,plural:!1,selections:[{alias:null,args:null,kind:`ScalarField`,name:`code`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`label`,storageKey:null}],storageKey:null},{alias:null,args:null,concreteType:`Area`,kind:`LinkedField`,name:`area`,plural:!1,selections:d,storageKey:null},{alias:null,args:[{kind:`Literal`,name:`first`,value:3}],concreteType:`ServiceConnection`,kind:`LinkedField`,name:`services`,plural:!1,selections:[c,{alias:null,args:null,concreteType:`Service`,kind:`LinkedField`,name:`nodes`,plural:!0,selections:d,storageKey:null}],storageKey:`services(first:3)`},{alias:null,args:null,kind:`ScalarField`,name:`__typename`,storageKey:null}],storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`cursor`,storageKey:null}],storageKey:null},{alias:null,args:null,concreteType:`PageInfo`,kind:`LinkedField`,name:`pageInfo`,plural:!1,selections:[{alias:null,args:null,kind:`ScalarField`,name:`endCursor`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`hasNextPage`,storageKey:null}],storageKey:null}],storageKey:null},{alias:null,args:s,filters:[`filter`,`within`,`near`],handle:`connection`,key:`AgencyList_agencies`,kind:`LinkedHandle`,name:`agencies`}]},params:{cacheID:`4684731eb745ac6c6d03b95e2d850598`,id:`7b9160750cbcb8049d00723e64a65203a7996ec6306480f5fae3d373e80cabb8`,metadata:{},name:`AgenciesPageQuery`,operationKind:`query`,text:`query AgenciesPageQuery(
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
`}}})();A.hash=`d0dfe1e3ce35adae20ed785c18bc5a77`;var j=u(l(),1),M=n(),N=(function(){var e={defaultValue:null,kind:`LocalArgument`,name:`anyNeed`},t={defaultValue:null,kind:`LocalArgument`,name:`anyType`},n={defaultValue:null,kind:`LocalArgument`,name:`within`},r={kind:`Variable`,name:`within`,variableName:`within`},i=[{alias:null,args:null,kind:`ScalarField`,name:`key`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`count`,storageKey:null}],a=[{alias:null,args:[{kind:`Literal`,name:`list`,value:`AGENCY_TYPE`}],concreteType:`Code`,kind:`LinkedField`,name:`codes`,plural:!0,selections:[{alias:null,args:null,kind:`ScalarField`,name:`code`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`label`,storageKey:null}],storageKey:`codes(list:"AGENCY_TYPE")`},{alias:`byType`,args:[{kind:`Literal`,name:`by`,value:`TYPE`},{kind:`Variable`,name:`filter`,variableName:`anyType`},r],concreteType:`Count`,kind:`LinkedField`,name:`agencyCounts`,plural:!0,selections:i,storageKey:null},{alias:`byNeed`,args:[{kind:`Literal`,name:`by`,value:`NEED`},{kind:`Variable`,name:`filter`,variableName:`anyNeed`},r],concreteType:`Count`,kind:`LinkedField`,name:`agencyCounts`,plural:!0,selections:i,storageKey:null}];return{fragment:{argumentDefinitions:[e,t,n],kind:`Fragment`,metadata:null,name:`AgencyFiltersQuery`,selections:a,type:`Query`,abstractKey:null},kind:`Request`,operation:{argumentDefinitions:[t,e,n],kind:`Operation`,name:`AgencyFiltersQuery`,selections:a},params:{cacheID:`c45967c479e2549089126356cd28aee7`,id:`83b3fa15afa372f7a1cee6d7f5304194a94f005d2d4ab75d7161430b8264edad`,metadata:{},name:`AgencyFiltersQuery`,operationKind:`query`,text:`query AgencyFiltersQuery(
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
`}}})();N.hash=`4930c4eada9b21a0e8a527580e8a9424`;var P=(function(){var e={alias:null,args:null,kind:`ScalarField`,name:`id`,storageKey:null},t=[{alias:null,args:null,concreteType:`Viewer`,kind:`LinkedField`,name:`viewer`,plural:!1,selections:[e,{alias:null,args:null,concreteType:`District`,kind:`LinkedField`,name:`district`,plural:!1,selections:[e,{alias:null,args:[{kind:`Literal`,name:`first`,value:100}],concreteType:`SchoolConnection`,kind:`LinkedField`,name:`schools`,plural:!1,selections:[{alias:null,args:null,concreteType:`School`,kind:`LinkedField`,name:`nodes`,plural:!0,selections:[e,{alias:null,args:null,kind:`ScalarField`,name:`name`,storageKey:null},{alias:null,args:null,concreteType:`Point`,kind:`LinkedField`,name:`point`,plural:!1,selections:[{alias:null,args:null,kind:`ScalarField`,name:`latitude`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`longitude`,storageKey:null}],storageKey:null}],storageKey:null}],storageKey:`schools(first:100)`}],storageKey:null}],storageKey:null}];return{fragment:{argumentDefinitions:[],kind:`Fragment`,metadata:null,name:`useSchoolsQuery`,selections:t,type:`Query`,abstractKey:null},kind:`Request`,operation:{argumentDefinitions:[],kind:`Operation`,name:`useSchoolsQuery`,selections:t},params:{cacheID:`0ab3eaede05e57eec1475cbb0df17253`,id:`c5b5c4c8a74834e0a96a2446804dc6a3cb07ebe857d9f18249dc76c071214cfd`,metadata:{},name:`useSchoolsQuery`,operationKind:`query`,text:`query useSchoolsQuery {
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
`}}})();P.hash=`e0b356901c8ebb1e9d78bdd7a6700009`;function F(){let{viewer:e}=(0,M.useLazyLoadQuery)(P,{},i());return e.district?.schools?.nodes.filter(({point:e})=>e)??[]}var I=p();function L({filter:e,within:t}){let n=d(),r=b(),a=C(),o=F(),s=(0,M.useLazyLoadQuery)(N,{anyType:{...e,type:null},anyNeed:{...e,need:null},within:t},i()),c=e=>t=>_(y(r,{[e]:t}),{replace:!0}),l=s.codes.map(({code:e,label:t})=>({value:e,label:t}));return(0,I.jsxs)(I.Fragment,{children:[(0,I.jsx)(S,{label:n.agencies.type,none:n.agencies.anyType,choices:z(l,s.byType),value:r.query.get(`type`)??``,onChange:c(`type`)}),(0,I.jsx)(S,{label:n.agencies.need,none:n.agencies.anyNeed,choices:z(w(a),s.byNeed),value:r.query.get(`need`)??``,onChange:c(`need`)}),(0,I.jsx)(S,{label:n.agencies.from,none:n.agencies.fromNowhere,choices:o.map(({id:e,name:t})=>({value:e,label:t})),value:r.query.get(`school`)??``,onChange:c(`school`)}),(0,I.jsxs)(`div`,{className:`checks`,children:[(0,I.jsx)(R,{name:`accepting`,label:n.agencies.accepting}),(0,I.jsx)(R,{name:`stale`,label:n.agencies.onlyStale})]})]})}function R({name:e,label:t}){let n=b();return(0,I.jsxs)(`label`,{className:`check`,children:[(0,I.jsx)(`input`,{type:`checkbox`,checked:n.query.has(e),onChange:({target:t})=>_(y(n,{[e]:t.checked?`1`:null}),{replace:!0})}),t]})}function z(e,t){let n=new Map(t?.map(({key:e,count:t})=>[e,t])),r=e.filter(({value:e})=>n.has(e)),i=e.filter(({value:e})=>!n.has(e));return[...r.map(({value:e,label:t})=>({value:e,label:`${t} (${n.get(e)??0})`})),...i.map(({value:e,label:t})=>({value:e,label:`${t} (0)`}))]}var B=(function(){var e=[{defaultValue:null,kind:`LocalArgument`,name:`count`},{defaultValue:null,kind:`LocalArgument`,name:`cursor`},{defaultValue:null,kind:`LocalArgument`,name:`filter`},{defaultValue:null,kind:`LocalArgument`,name:`near`},{defaultValue:null,kind:`LocalArgument`,name:`within`}],t={kind:`Variable`,name:`filter`,variableName:`filter`},n={kind:`Variable`,name:`near`,variableName:`near`},r={kind:`Variable`,name:`within`,variableName:`within`},i=[{kind:`Variable`,name:`after`,variableName:`cursor`},t,{kind:`Variable`,name:`first`,variableName:`count`},n,r],a={alias:null,args:null,kind:`ScalarField`,name:`totalCount`,storageKey:null},o={alias:null,args:null,kind:`ScalarField`,name:`id`,storageKey:null},s={alias:null,args:null,kind:`ScalarField`,name:`name`,storageKey:null},c=[o,s];return{fragment:{argumentDefinitions:e,kind:`Fragment`,metadata:null,name:`AgencyListPageQuery`,selections:[{args:[{kind:`Variable`,name:`count`,variableName:`count`},{kind:`Variable`,name:`cursor`,variableName:`cursor`},t,n,r],kind:`FragmentSpread`,name:`AgencyList_query`}],type:`Query`,abstractKey:null},kind:`Request`,operation:{argumentDefinitions:e,kind:`Operation`,name:`AgencyListPageQuery`,selections:[{alias:null,args:i,concreteType:`AgencyConnection`,kind:`LinkedField`,name:`agencies`,plural:!1,selections:[a,{alias:null,args:null,concreteType:`AgencyEdge`,kind:`LinkedField`,name:`edges`,plural:!0,selections:[{alias:null,args:null,kind:`ScalarField`,name:`distanceMetres`,storageKey:null},{alias:null,args:null,concreteType:`Agency`,kind:`LinkedField`,name:`node`,plural:!1,selections:[o,s,{alias:null,args:null,kind:`ScalarField`,name:`phone`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`closed`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`verifiedOn`,storageKey:null},{alias:null,args:null,concreteType:`Point`,kind:`LinkedField`,name:`point`,plural:!1,selections:[{alias:null,args:null,kind:`ScalarField`,name:`latitude`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`longitude`,storageKey:null}],storageKey:null},{alias:null,args:null,concreteType:`Code`,kind:`LinkedField`,name:`type`,plural:!1,selections:[{alias:null,args:null,kind:`ScalarField`,name:`code`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`label`,storageKey:null}],storageKey:null},{alias:null,args:null,concreteType:`Area`,kind:`LinkedField`,name:`area`,plural:!1,selections:c,storageKey:null},{alias:null,args:[{kind:`Literal`,name:`first`,value:3}],concreteType:`ServiceConnection`,kind:`LinkedField`,name:`services`,plural:!1,selections:[a,{alias:null,args:null,concreteType:`Service`,kind:`LinkedField`,name:`nodes`,plural:!0,selections:c,storageKey:null}],storageKey:`services(first:3)`},{alias:null,args:null,kind:`ScalarField`,name:`__typename`,storageKey:null}],storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`cursor`,storageKey:null}],storageKey:null},{alias:null,args:null,concreteType:`PageInfo`,kind:`LinkedField`,name:`pageInfo`,plural:!1,selections:[{alias:null,args:null,kind:`ScalarField`,name:`endCursor`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`hasNextPage`,storageKey:null}],storageKey:null}],storageKey:null},{alias:null,args:i,filters:[`filter`,`within`,`near`],handle:`connection`,key:`AgencyList_agencies`,kind:`LinkedHandle`,name:`agencies`}]},params:{cacheID:`92848ac6c599366028d63d57e16cdf6e`,id:`16462f3576b07123f66dffb653987789da1996222c6ba278f70c56370f6329c8`,metadata:{},name:`AgencyListPageQuery`,operationKind:`query`,text:`query AgencyListPageQuery(
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
`}}})();B.hash=`dfaacd36f2c3e0b461699fad29ac4bd7`;var V=(function(){var e=[`agencies`],t={alias:null,args:null,kind:`ScalarField`,name:`totalCount`,storageKey:null},n={alias:null,args:null,kind:`ScalarField`,name:`id`,storageKey:null},r={alias:null,args:null,kind:`ScalarField`,name:`name`,storageKey:null},i=[n,r];return{argumentDefinitions:[{defaultValue:null,kind:`LocalArgument`,name:`count`},{defaultValue:null,kind:`LocalArgument`,name:`cursor`},{defaultValue:null,kind:`LocalArgument`,name:`filter`},{defaultValue:null,kind:`LocalArgument`,name:`near`},{defaultValue:null,kind:`LocalArgument`,name:`within`}],kind:`Fragment`,metadata:{connection:[{count:`count`,cursor:`cursor`,direction:`forward`,path:e}],refetch:{connection:{forward:{count:`count`,cursor:`cursor`},backward:null,path:e},fragmentPathInResult:[],operation:B}},name:`AgencyList_query`,selections:[{alias:`agencies`,args:[{kind:`Variable`,name:`filter`,variableName:`filter`},{kind:`Variable`,name:`near`,variableName:`near`},{kind:`Variable`,name:`within`,variableName:`within`}],concreteType:`AgencyConnection`,kind:`LinkedField`,name:`__AgencyList_agencies_connection`,plural:!1,selections:[t,{alias:null,args:null,concreteType:`AgencyEdge`,kind:`LinkedField`,name:`edges`,plural:!0,selections:[{alias:null,args:null,kind:`ScalarField`,name:`distanceMetres`,storageKey:null},{alias:null,args:null,concreteType:`Agency`,kind:`LinkedField`,name:`node`,plural:!1,selections:[n,r,{alias:null,args:null,kind:`ScalarField`,name:`phone`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`closed`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`verifiedOn`,storageKey:null},{alias:null,args:null,concreteType:`Point`,kind:`LinkedField`,name:`point`,plural:!1,selections:[{alias:null,args:null,kind:`ScalarField`,name:`latitude`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`longitude`,storageKey:null}],storageKey:null},{alias:null,args:null,concreteType:`Code`,kind:`LinkedField`,name:`type`,plural:!1,selections:[{alias:null,args:null,kind:`ScalarField`,name:`code`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`label`,storageKey:null}],storageKey:null},{alias:null,args:null,concreteType:`Area`,kind:`LinkedField`,name:`area`,plural:!1,selections:i,storageKey:null},{alias:null,args:[{kind:`Literal`,name:`first`,value:3}],concreteType:`ServiceConnection`,kind:`LinkedField`,name:`services`,plural:!1,selections:[t,{alias:null,args:null,concreteType:`Service`,kind:`LinkedField`,name:`nodes`,plural:!0,selections:i,storageKey:null}],storageKey:`services(first:3)`},{alias:null,args:null,kind:`ScalarField`,name:`__typename`,storageKey:null}],storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`cursor`,storageKey:null}],storageKey:null},{alias:null,args:null,concreteType:`PageInfo`,kind:`LinkedField`,name:`pageInfo`,plural:!1,selections:[{alias:null,args:null,kind:`ScalarField`,name:`endCursor`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`hasNextPage`,storageKey:null}],storageKey:null}],storageKey:null}],type:`Query`,abstractKey:null}})();V.hash=`dfaacd36f2c3e0b461699fad29ac4bd7`;function H({id:e,name:t}){let n=d();return ie(`REPORT_DIRECTORY_ERROR`)?(0,I.jsxs)(O,{children:[(0,I.jsx)(k,{className:`link small quiet`,"aria-label":n.agencies.reportOf(t),children:n.agency.report}),(0,I.jsx)(m,{className:`veil plain-veil`,isDismissable:!0,children:(0,I.jsx)(te,{className:`dialog`,children:(0,I.jsx)(D,{className:`stack`,children:({close:r})=>(0,I.jsxs)(I.Fragment,{children:[(0,I.jsx)(E,{slot:`title`,children:n.agencies.reportOf(t)}),(0,I.jsx)(U,{id:e,close:r})]})})})})]}):null}function U({id:e,close:t}){let n=d(),[r,i]=(0,j.useState)(!1);return r?(0,I.jsxs)(I.Fragment,{children:[(0,I.jsx)(`p`,{role:`status`,children:n.agency.reported}),(0,I.jsx)(`button`,{type:`button`,className:`button primary`,onClick:t,children:n.app.close})]}):(0,I.jsx)(x,{fallback:(0,I.jsx)(g,{rows:3}),children:(0,I.jsx)(oe,{node:e,close:t,done:()=>i(!0)})})}var W=(function(){var e={defaultValue:null,kind:`LocalArgument`,name:`after`},t={defaultValue:null,kind:`LocalArgument`,name:`filter`},n={defaultValue:null,kind:`LocalArgument`,name:`first`},r={defaultValue:null,kind:`LocalArgument`,name:`within`},i=[{alias:null,args:[{kind:`Variable`,name:`after`,variableName:`after`},{kind:`Variable`,name:`filter`,variableName:`filter`},{kind:`Variable`,name:`first`,variableName:`first`},{kind:`Variable`,name:`within`,variableName:`within`}],concreteType:`AgencyConnection`,kind:`LinkedField`,name:`agencies`,plural:!1,selections:[{alias:null,args:null,kind:`ScalarField`,name:`totalCount`,storageKey:null},{alias:null,args:null,concreteType:`PageInfo`,kind:`LinkedField`,name:`pageInfo`,plural:!1,selections:[{alias:null,args:null,kind:`ScalarField`,name:`hasNextPage`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`endCursor`,storageKey:null}],storageKey:null},{alias:null,args:null,concreteType:`Agency`,kind:`LinkedField`,name:`nodes`,plural:!0,selections:[{alias:null,args:null,kind:`ScalarField`,name:`id`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`verifiedOn`,storageKey:null},{alias:null,args:null,concreteType:`Point`,kind:`LinkedField`,name:`point`,plural:!1,selections:[{alias:null,args:null,kind:`ScalarField`,name:`latitude`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`longitude`,storageKey:null}],storageKey:null}],storageKey:null}],storageKey:null}];return{fragment:{argumentDefinitions:[e,t,n,r],kind:`Fragment`,metadata:null,name:`usePointsQuery`,selections:i,type:`Query`,abstractKey:null},kind:`Request`,operation:{argumentDefinitions:[t,r,n,e],kind:`Operation`,name:`usePointsQuery`,selections:i},params:{cacheID:`ef06de46edef7024a06709ed6d75dbd1`,id:`0c65de32962d3b0ebc69bba004b81ee41390375c0dfdc9fa0729bb6c5c649655`,metadata:{},name:`usePointsQuery`,operationKind:`query`,text:`query usePointsQuery(
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
`}}})();W.hash=`131cba6ff1a1c39c8286c29595d8f89e`;var G=100,K=2e3;function q(){return s(c(),-365)}function J(e){return!e||e<q()}async function se(e,t,n,r){return(await(0,M.fetchQuery)(e,W,{filter:t,within:n,first:G,after:r}).toPromise())?.agencies}function ce(e,t){let n=(0,M.useRelayEnvironment)(),r=JSON.stringify(e),i=JSON.stringify(t),a=(0,j.useRef)(``),[o,s]=(0,j.useState)({points:[],total:0});return(0,j.useEffect)(()=>{if(a.current===r)return;let e=!0;return(async()=>{let t=[],o=null,c=null;for(;;){let l=await se(n,JSON.parse(r),o,c);if(!e||!l)return;if(l.totalCount>2e3&&!o&&i!==`null`){o=JSON.parse(i);continue}for(let{id:e,verifiedOn:n,point:r}of l.nodes)r&&t.push({id:e,stale:J(n),at:[r.longitude,r.latitude]});c=l.pageInfo.hasNextPage?l.pageInfo.endCursor??null:null;let u=!c||t.length>=2e3;if((u||t.length<=G)&&s({points:[...t],total:l.totalCount}),!c&&!o&&(a.current=r),u)return}})().catch(()=>void 0),()=>{e=!1}},[n,r,i]),o}function le({query:e,within:t,chosen:n,onChoose:r,onWhole:i}){let a=d(),{data:o,hasNext:s,isLoadingNext:c,loadNext:l}=(0,M.usePaginationFragment)(V,e),{agencies:u}=o;return u?u.edges.length===0?(0,I.jsx)(`section`,{className:`card`,children:(0,I.jsxs)(h,{children:[t?a.agencies.noneHere:a.agencies.none,t&&(0,I.jsx)(Y,{onWhole:i})]})}):(0,I.jsxs)(`section`,{className:`card`,"aria-label":a.agencies.title,children:[(0,I.jsxs)(`p`,{className:`quiet small list-count`,role:`status`,children:[t?a.agencies.inView(u.totalCount):a.app.places(u.totalCount),` `,t&&(0,I.jsx)(Y,{onWhole:i})]}),(0,I.jsx)(`ul`,{className:`rows`,children:u.edges.map(e=>(0,I.jsx)(X,{edge:e,chosen:e.node.id===n,onChoose:r},e.node.id))}),s&&(0,I.jsxs)(`div`,{className:`list-more`,children:[(0,I.jsx)(`button`,{type:`button`,className:`button`,disabled:c,onClick:()=>l(50),children:a.app.more}),(0,I.jsx)(`span`,{className:`quiet small`,children:a.app.shown(u.edges.length,u.totalCount)})]})]}):(0,I.jsx)(h,{children:a.student.notForRole})}function Y({onWhole:e}){let t=d();return(0,I.jsx)(`button`,{type:`button`,className:`link`,onClick:e,children:t.agencies.whole})}function X({edge:e,chosen:n,onChoose:i}){let o=d(),{language:s}=T(),{node:c,distanceMetres:l}=e,u=(0,j.useRef)(null);(0,j.useEffect)(()=>{n&&u.current?.scrollIntoView({block:`nearest`})},[n]);let f=c.services.totalCount-c.services.nodes.length;return(0,I.jsxs)(`li`,{className:n?`agency chosen`:`agency`,ref:u,children:[(0,I.jsxs)(`div`,{children:[(0,I.jsxs)(`p`,{className:`chips`,children:[(0,I.jsx)(`a`,{className:`strong`,href:`/agencies/${c.id}`,children:(0,I.jsx)(ee,{children:c.name})}),c.type&&(0,I.jsx)(`span`,{className:`quiet small`,children:c.type.label}),c.closed&&(0,I.jsx)(v,{tone:`crisis`,children:o.agencies.closed}),J(c.verifiedOn)&&(0,I.jsx)(v,{tone:`warn`,children:o.agencies.stale})]}),(0,I.jsxs)(`p`,{className:`small`,children:[c.services.nodes.map(({name:e})=>e).join(`, `),f>0&&(0,I.jsxs)(`span`,{className:`quiet`,children:[` +`,f]})]}),(0,I.jsxs)(`p`,{className:`quiet small`,children:[l!=null&&(0,I.jsxs)(`b`,{children:[r(l),` · `]}),c.area?.name,c.area&&` · `,(0,I.jsx)(`span`,{className:`nowrap`,title:c.verifiedOn?t(c.verifiedOn,s):void 0,children:c.verifiedOn?o.agencies.verified(a(c.verifiedOn,s)):o.agencies.notVerified})]})]}),(0,I.jsxs)(`div`,{className:`agency-end`,children:[(0,I.jsx)(ne,{number:c.phone,who:c.name}),(0,I.jsxs)(`p`,{className:`chips no-print`,children:[c.point&&(0,I.jsx)(`button`,{type:`button`,className:`link small quiet`,"aria-label":o.agencies.onMapOf(c.name),onClick:()=>i(c.id),children:o.agencies.onMap}),(0,I.jsx)(H,{id:c.id,name:c.name})]})]})]})}var Z=.001;function ue({south:e,west:t,north:n,east:r}){let i=e=>Number((Math.floor(e/Z)*Z).toFixed(3)),a=e=>Number((Math.ceil(e/Z)*Z).toFixed(3)),o=r-t>=360;return{south:Math.max(-90,i(e)),north:Math.min(90,a(n)),west:o?-180:Q(i(t)),east:o?180:Q(a(r))}}function Q(e){return e>=-180&&e<=180?e:Number((((e+180)%360+360)%360).toFixed(3))-180}var de=f({default:()=>$}),fe=(0,j.lazy)(()=>ae(()=>import(`./AgencyMap-Cj5rqx9h.js`),__vite__mapDeps([0,1,2,3,4,5,6,7,8,9,10])));function $(){let e=d(),{query:t}=b(),[n,r]=(0,j.useState)(``),[i,a]=(0,j.useState)(null),[o,s]=(0,j.useState)(null),[l,u]=(0,j.useState)(0),f={need:t.get(`need`),type:t.get(`type`),accepting:t.has(`accepting`)?c():null,verifiedBefore:t.has(`stale`)?q():null,text:n.trim()||null},p=JSON.stringify({filter:f,within:i&&ue(i),school:t.get(`school`)??``}),m=(0,j.useDeferredValue)(p),h=JSON.parse(m),_=ce(h.filter,h.within);return(0,I.jsxs)(`div`,{className:`page wide`,children:[(0,I.jsx)(re,{title:e.agencies.title,lead:e.agencies.lead}),(0,I.jsxs)(`search`,{className:`card filter-bar`,children:[(0,I.jsxs)(`label`,{className:`field`,children:[(0,I.jsx)(`span`,{className:`label`,children:e.agencies.name}),(0,I.jsx)(`input`,{className:`input`,type:`search`,autoComplete:`off`,value:n,onChange:e=>r(e.target.value)})]}),(0,I.jsx)(x,{brief:!0,fallback:(0,I.jsx)(`div`,{className:`field`}),children:(0,I.jsx)(L,{filter:h.filter,within:h.within})})]}),(0,I.jsxs)(`div`,{className:m===p?`agencies`:`agencies pending`,"aria-busy":m!==p,children:[(0,I.jsx)(x,{fallback:(0,I.jsx)(g,{rows:8}),children:(0,I.jsx)(pe,{asked:h,chosen:o,onChoose:s,onWhole:()=>{a(null),u(l+1)}})}),(0,I.jsx)(`div`,{className:`map-side no-print`,children:(0,I.jsx)(x,{fallback:(0,I.jsx)(`div`,{className:`map`}),children:(0,I.jsx)(fe,{found:_,wholes:l,chosen:o,onChoose:s,onBox:a})})})]})]})}function pe({asked:e,chosen:t,onChoose:n,onWhole:r}){let{filter:i,within:a,school:s}=e,c=F().find(({id:e})=>e===s)?.point,l=(0,M.useLazyLoadQuery)(A,{filter:i,within:a,near:c&&{latitude:c.latitude,longitude:c.longitude},count:50},o());return(0,I.jsx)(le,{query:l,within:a!==null,chosen:t,onChoose:n,onWhole:r})}export{$ as default,K as n,de as t};
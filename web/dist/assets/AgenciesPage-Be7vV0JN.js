const __vite__mapDeps=(i,m=__vite__mapDeps,d=(m.f||(m.f=["assets/AgencyMap-Do050SrT.js","assets/days-DBXU7-1s.js","assets/jsx-runtime-CgGnQnqj.js","assets/colour-BNv5NX3b.js","assets/createLucideIcon-CaT1NNPV.js","assets/index-CiOPri6_.js","assets/FocusScope-VGnBWZH5.js","assets/Dialog-B4mSaVWm.js","assets/useButton-DP9Pe7kx.js","assets/VisuallyHidden-lyIARa_C.js","assets/index-C3yeNl3J.css"])))=>i.map(i=>d[i]);
import{d as e,f as t,i as n,r,u as i}from"./days-DBXU7-1s.js";import{a,c as o,i as s,s as c,t as l}from"./jsx-runtime-CgGnQnqj.js";import{C as u,D as d,M as f,S as p,a as m,c as h,j as g,m as _,n as v,o as y,p as b,r as x,t as ee,u as te,x as S}from"./index-CiOPri6_.js";import{t as C}from"./Choose-SJxG3IOU.js";import{r as w,t as T}from"./needs-C13FV_ZH.js";import{S as E,n as ne,t as D,w as O}from"./Dialog-B4mSaVWm.js";import{t as k}from"./ReportForm-BQAUDSXD.js";t();var A=(function(){var e={defaultValue:null,kind:`LocalArgument`,name:`count`},t={defaultValue:null,kind:`LocalArgument`,name:`filter`},n={defaultValue:null,kind:`LocalArgument`,name:`near`},r={defaultValue:null,kind:`LocalArgument`,name:`within`},i={kind:`Variable`,name:`filter`,variableName:`filter`},a={kind:`Variable`,name:`near`,variableName:`near`},o={kind:`Variable`,name:`within`,variableName:`within`},s=[i,{kind:`Variable`,name:`first`,variableName:`count`},a,o],c={alias:null,args:null,kind:`ScalarField`,name:`totalCount`,storageKey:null},l={alias:null,args:null,kind:`ScalarField`,name:`id`,storageKey:null},u={alias:null,args:null,kind:`ScalarField`,name:`name`,storageKey:null},d=[l,u];return{fragment:{argumentDefinitions:[e,t,n,r],kind:`Fragment`,metadata:null,name:`AgenciesPageQuery`,selections:[{args:[{kind:`Variable`,name:`count`,variableName:`count`},i,a,o],kind:`FragmentSpread`,name:`AgencyList_query`}],type:`Query`,abstractKey:null},kind:`Request`,operation:{argumentDefinitions:[t,r,n,e],kind:`Operation`,name:`AgenciesPageQuery`,selections:[{alias:null,args:s,concreteType:`AgencyConnection`,kind:`LinkedField`,name:`agencies`,plural:!1,selections:[c,{alias:null,args:null,concreteType:`AgencyEdge`,kind:`LinkedField`,name:`edges`,plural:!0,selections:[{alias:null,args:null,kind:`ScalarField`,name:`distanceMetres`,storageKey:null},{alias:null,args:null,concreteType:`Agency`,kind:`LinkedField`,name:`node`,plural:!1,selections:[l,u,{alias:null,args:null,kind:`ScalarField`,name:`phone`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`closed`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`verifiedOn`,storageKey:null},{alias:null,args:null,concreteType:`Point`,kind:`LinkedField`,name:`point`,plural:!1,selections:[{alias:null,args:null,kind:`ScalarField`,name:`latitude`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`longitude`,storageKey:null}],storageKey:null},{alias:null,args:null,concreteType:`Code`,kind:`LinkedField`,name:`type`,plural:!1,selections:[{alias:null,args:null,kind:`ScalarField`,name:`code`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`label`,storageKey:null}],storageKey:null},{alias:null,args:null,concreteType:`Area`,kind:`LinkedField`,name:`area`,plural:!1,selections:d,storageKey:null},{alias:null,args:[{kind:`Literal`,name:`first`,value:3}],concreteType:`ServiceConnection`,kind:`LinkedField`,name:`services`,plural:!1,selections:[c,{alias:null,args:null,concreteType:`Service`,kind:`LinkedField`,name:`nodes`,plural:!0,selections:d,storageKey:null}],storageKey:`services(first:3)`},{alias:null,args:null,kind:`ScalarField`,name:`__typename`,storageKey:null}],storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`cursor`,storageKey:null}],storageKey:null},{alias:null,args:null,concreteType:`PageInfo`,kind:`LinkedField`,name:`pageInfo`,plural:!1,selections:[{alias:null,args:null,kind:`ScalarField`,name:`endCursor`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`hasNextPage`,storageKey:null}],storageKey:null}],storageKey:null},{alias:null,args:s,filters:[`filter`,`within`,`near`],handle:`connection`,key:`AgencyList_agencies`,kind:`LinkedHandle`,name:`agencies`}]},params:{cacheID:`4684731eb745ac6c6d03b95e2d850598`,id:`7b9160750cbcb8049d00723e64a65203a7996ec6306480f5fae3d373e80cabb8`,metadata:{},name:`AgenciesPageQuery`,operationKind:`query`,text:`query AgenciesPageQuery(
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
`}}})();A.hash=`d0dfe1e3ce35adae20ed785c18bc5a77`;var j=o(a(),1),M=e(),N=(function(){var e={defaultValue:null,kind:`LocalArgument`,name:`anyNeed`},t={defaultValue:null,kind:`LocalArgument`,name:`anyType`},n={defaultValue:null,kind:`LocalArgument`,name:`within`},r={kind:`Variable`,name:`within`,variableName:`within`},i=[{alias:null,args:null,kind:`ScalarField`,name:`key`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`count`,storageKey:null}],a=[{alias:null,args:[{kind:`Literal`,name:`list`,value:`AGENCY_TYPE`}],concreteType:`Code`,kind:`LinkedField`,name:`codes`,plural:!0,selections:[{alias:null,args:null,kind:`ScalarField`,name:`code`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`label`,storageKey:null}],storageKey:`codes(list:"AGENCY_TYPE")`},{alias:`byType`,args:[{kind:`Literal`,name:`by`,value:`TYPE`},{kind:`Variable`,name:`filter`,variableName:`anyType`},r],concreteType:`Count`,kind:`LinkedField`,name:`agencyCounts`,plural:!0,selections:i,storageKey:null},{alias:`byNeed`,args:[{kind:`Literal`,name:`by`,value:`NEED`},{kind:`Variable`,name:`filter`,variableName:`anyNeed`},r],concreteType:`Count`,kind:`LinkedField`,name:`agencyCounts`,plural:!0,selections:i,storageKey:null}];return{fragment:{argumentDefinitions:[e,t,n],kind:`Fragment`,metadata:null,name:`AgencyFiltersQuery`,selections:a,type:`Query`,abstractKey:null},kind:`Request`,operation:{argumentDefinitions:[t,e,n],kind:`Operation`,name:`AgencyFiltersQuery`,selections:a},params:{cacheID:`c45967c479e2549089126356cd28aee7`,id:`83b3fa15afa372f7a1cee6d7f5304194a94f005d2d4ab75d7161430b8264edad`,metadata:{},name:`AgencyFiltersQuery`,operationKind:`query`,text:`query AgencyFiltersQuery(
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
`}}})();P.hash=`e0b356901c8ebb1e9d78bdd7a6700009`;function F(){let{viewer:e}=(0,M.useLazyLoadQuery)(P,{});return e.district?.schools?.nodes.filter(({point:e})=>e)??[]}var I=l();function re({filter:e,within:t}){let n=s(),r=y(),i=w(),a=F(),o=(0,M.useLazyLoadQuery)(N,{anyType:{...e,type:null},anyNeed:{...e,need:null},within:t}),c=e=>t=>m(v(r,{[e]:t}),{replace:!0}),l=o.codes.map(({code:e,label:t})=>({value:e,label:t}));return(0,I.jsxs)(I.Fragment,{children:[(0,I.jsx)(C,{label:n.agencies.type,none:n.agencies.anyType,choices:R(l,o.byType),value:r.query.get(`type`)??``,onChange:c(`type`)}),(0,I.jsx)(C,{label:n.agencies.need,none:n.agencies.anyNeed,choices:R(T(i),o.byNeed),value:r.query.get(`need`)??``,onChange:c(`need`)}),(0,I.jsx)(C,{label:n.agencies.from,none:n.agencies.fromNowhere,choices:a.map(({id:e,name:t})=>({value:e,label:t})),value:r.query.get(`school`)??``,onChange:c(`school`)}),(0,I.jsxs)(`div`,{className:`checks`,children:[(0,I.jsx)(L,{name:`accepting`,label:n.agencies.accepting}),(0,I.jsx)(L,{name:`stale`,label:n.agencies.onlyStale})]})]})}function L({name:e,label:t}){let n=y();return(0,I.jsxs)(`label`,{className:`check`,children:[(0,I.jsx)(`input`,{type:`checkbox`,checked:n.query.has(e),onChange:({target:t})=>m(v(n,{[e]:t.checked?`1`:null}),{replace:!0})}),t]})}function R(e,t){let n=new Map(t?.map(({key:e,count:t})=>[e,t])),r=e.filter(({value:e})=>n.has(e)),i=e.filter(({value:e})=>!n.has(e));return[...r.map(({value:e,label:t})=>({value:e,label:`${t} (${n.get(e)??0})`})),...i.map(({value:e,label:t})=>({value:e,label:`${t} (0)`}))]}var z=(function(){var e=[{defaultValue:null,kind:`LocalArgument`,name:`count`},{defaultValue:null,kind:`LocalArgument`,name:`cursor`},{defaultValue:null,kind:`LocalArgument`,name:`filter`},{defaultValue:null,kind:`LocalArgument`,name:`near`},{defaultValue:null,kind:`LocalArgument`,name:`within`}],t={kind:`Variable`,name:`filter`,variableName:`filter`},n={kind:`Variable`,name:`near`,variableName:`near`},r={kind:`Variable`,name:`within`,variableName:`within`},i=[{kind:`Variable`,name:`after`,variableName:`cursor`},t,{kind:`Variable`,name:`first`,variableName:`count`},n,r],a={alias:null,args:null,kind:`ScalarField`,name:`totalCount`,storageKey:null},o={alias:null,args:null,kind:`ScalarField`,name:`id`,storageKey:null},s={alias:null,args:null,kind:`ScalarField`,name:`name`,storageKey:null},c=[o,s];return{fragment:{argumentDefinitions:e,kind:`Fragment`,metadata:null,name:`AgencyListPageQuery`,selections:[{args:[{kind:`Variable`,name:`count`,variableName:`count`},{kind:`Variable`,name:`cursor`,variableName:`cursor`},t,n,r],kind:`FragmentSpread`,name:`AgencyList_query`}],type:`Query`,abstractKey:null},kind:`Request`,operation:{argumentDefinitions:e,kind:`Operation`,name:`AgencyListPageQuery`,selections:[{alias:null,args:i,concreteType:`AgencyConnection`,kind:`LinkedField`,name:`agencies`,plural:!1,selections:[a,{alias:null,args:null,concreteType:`AgencyEdge`,kind:`LinkedField`,name:`edges`,plural:!0,selections:[{alias:null,args:null,kind:`ScalarField`,name:`distanceMetres`,storageKey:null},{alias:null,args:null,concreteType:`Agency`,kind:`LinkedField`,name:`node`,plural:!1,selections:[o,s,{alias:null,args:null,kind:`ScalarField`,name:`phone`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`closed`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`verifiedOn`,storageKey:null},{alias:null,args:null,concreteType:`Point`,kind:`LinkedField`,name:`point`,plural:!1,selections:[{alias:null,args:null,kind:`ScalarField`,name:`latitude`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`longitude`,storageKey:null}],storageKey:null},{alias:null,args:null,concreteType:`Code`,kind:`LinkedField`,name:`type`,plural:!1,selections:[{alias:null,args:null,kind:`ScalarField`,name:`code`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`label`,storageKey:null}],storageKey:null},{alias:null,args:null,concreteType:`Area`,kind:`LinkedField`,name:`area`,plural:!1,selections:c,storageKey:null},{alias:null,args:[{kind:`Literal`,name:`first`,value:3}],concreteType:`ServiceConnection`,kind:`LinkedField`,name:`services`,plural:!1,selections:[a,{alias:null,args:null,concreteType:`Service`,kind:`LinkedField`,name:`nodes`,plural:!0,selections:c,storageKey:null}],storageKey:`services(first:3)`},{alias:null,args:null,kind:`ScalarField`,name:`__typename`,storageKey:null}],storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`cursor`,storageKey:null}],storageKey:null},{alias:null,args:null,concreteType:`PageInfo`,kind:`LinkedField`,name:`pageInfo`,plural:!1,selections:[{alias:null,args:null,kind:`ScalarField`,name:`endCursor`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`hasNextPage`,storageKey:null}],storageKey:null}],storageKey:null},{alias:null,args:i,filters:[`filter`,`within`,`near`],handle:`connection`,key:`AgencyList_agencies`,kind:`LinkedHandle`,name:`agencies`}]},params:{cacheID:`92848ac6c599366028d63d57e16cdf6e`,id:`16462f3576b07123f66dffb653987789da1996222c6ba278f70c56370f6329c8`,metadata:{},name:`AgencyListPageQuery`,operationKind:`query`,text:`query AgencyListPageQuery(
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
`}}})();z.hash=`dfaacd36f2c3e0b461699fad29ac4bd7`;var B=(function(){var e=[`agencies`],t={alias:null,args:null,kind:`ScalarField`,name:`totalCount`,storageKey:null},n={alias:null,args:null,kind:`ScalarField`,name:`id`,storageKey:null},r={alias:null,args:null,kind:`ScalarField`,name:`name`,storageKey:null},i=[n,r];return{argumentDefinitions:[{defaultValue:null,kind:`LocalArgument`,name:`count`},{defaultValue:null,kind:`LocalArgument`,name:`cursor`},{defaultValue:null,kind:`LocalArgument`,name:`filter`},{defaultValue:null,kind:`LocalArgument`,name:`near`},{defaultValue:null,kind:`LocalArgument`,name:`within`}],kind:`Fragment`,metadata:{connection:[{count:`count`,cursor:`cursor`,direction:`forward`,path:e}],refetch:{connection:{forward:{count:`count`,cursor:`cursor`},backward:null,path:e},fragmentPathInResult:[],operation:z}},name:`AgencyList_query`,selections:[{alias:`agencies`,args:[{kind:`Variable`,name:`filter`,variableName:`filter`},{kind:`Variable`,name:`near`,variableName:`near`},{kind:`Variable`,name:`within`,variableName:`within`}],concreteType:`AgencyConnection`,kind:`LinkedField`,name:`__AgencyList_agencies_connection`,plural:!1,selections:[t,{alias:null,args:null,concreteType:`AgencyEdge`,kind:`LinkedField`,name:`edges`,plural:!0,selections:[{alias:null,args:null,kind:`ScalarField`,name:`distanceMetres`,storageKey:null},{alias:null,args:null,concreteType:`Agency`,kind:`LinkedField`,name:`node`,plural:!1,selections:[n,r,{alias:null,args:null,kind:`ScalarField`,name:`phone`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`closed`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`verifiedOn`,storageKey:null},{alias:null,args:null,concreteType:`Point`,kind:`LinkedField`,name:`point`,plural:!1,selections:[{alias:null,args:null,kind:`ScalarField`,name:`latitude`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`longitude`,storageKey:null}],storageKey:null},{alias:null,args:null,concreteType:`Code`,kind:`LinkedField`,name:`type`,plural:!1,selections:[{alias:null,args:null,kind:`ScalarField`,name:`code`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`label`,storageKey:null}],storageKey:null},{alias:null,args:null,concreteType:`Area`,kind:`LinkedField`,name:`area`,plural:!1,selections:i,storageKey:null},{alias:null,args:[{kind:`Literal`,name:`first`,value:3}],concreteType:`ServiceConnection`,kind:`LinkedField`,name:`services`,plural:!1,selections:[t,{alias:null,args:null,concreteType:`Service`,kind:`LinkedField`,name:`nodes`,plural:!0,selections:i,storageKey:null}],storageKey:`services(first:3)`},{alias:null,args:null,kind:`ScalarField`,name:`__typename`,storageKey:null}],storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`cursor`,storageKey:null}],storageKey:null},{alias:null,args:null,concreteType:`PageInfo`,kind:`LinkedField`,name:`pageInfo`,plural:!1,selections:[{alias:null,args:null,kind:`ScalarField`,name:`endCursor`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`hasNextPage`,storageKey:null}],storageKey:null}],storageKey:null}],type:`Query`,abstractKey:null}})();B.hash=`dfaacd36f2c3e0b461699fad29ac4bd7`;function V({id:e,name:t}){let n=s();return x(`REPORT_DIRECTORY_ERROR`)?(0,I.jsxs)(D,{children:[(0,I.jsx)(O,{className:`link small quiet`,"aria-label":n.agencies.reportOf(t),children:n.agency.report}),(0,I.jsx)(f,{className:`veil plain-veil`,isDismissable:!0,children:(0,I.jsx)(g,{className:`dialog`,children:(0,I.jsx)(ne,{className:`stack`,children:({close:r})=>(0,I.jsxs)(I.Fragment,{children:[(0,I.jsx)(E,{slot:`title`,children:n.agencies.reportOf(t)}),(0,I.jsx)(H,{id:e,close:r})]})})})})]}):null}function H({id:e,close:t}){let n=s(),[r,i]=(0,j.useState)(!1);return r?(0,I.jsxs)(I.Fragment,{children:[(0,I.jsx)(`p`,{role:`status`,children:n.agency.reported}),(0,I.jsx)(`button`,{type:`button`,className:`button primary`,onClick:t,children:n.app.close})]}):(0,I.jsx)(S,{fallback:(0,I.jsx)(p,{rows:3}),children:(0,I.jsx)(k,{node:e,close:t,done:()=>i(!0)})})}var U=(function(){var e={defaultValue:null,kind:`LocalArgument`,name:`after`},t={defaultValue:null,kind:`LocalArgument`,name:`filter`},n={defaultValue:null,kind:`LocalArgument`,name:`first`},r={defaultValue:null,kind:`LocalArgument`,name:`within`},i=[{alias:null,args:[{kind:`Variable`,name:`after`,variableName:`after`},{kind:`Variable`,name:`filter`,variableName:`filter`},{kind:`Variable`,name:`first`,variableName:`first`},{kind:`Variable`,name:`within`,variableName:`within`}],concreteType:`AgencyConnection`,kind:`LinkedField`,name:`agencies`,plural:!1,selections:[{alias:null,args:null,kind:`ScalarField`,name:`totalCount`,storageKey:null},{alias:null,args:null,concreteType:`PageInfo`,kind:`LinkedField`,name:`pageInfo`,plural:!1,selections:[{alias:null,args:null,kind:`ScalarField`,name:`hasNextPage`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`endCursor`,storageKey:null}],storageKey:null},{alias:null,args:null,concreteType:`Agency`,kind:`LinkedField`,name:`nodes`,plural:!0,selections:[{alias:null,args:null,kind:`ScalarField`,name:`id`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`verifiedOn`,storageKey:null},{alias:null,args:null,concreteType:`Point`,kind:`LinkedField`,name:`point`,plural:!1,selections:[{alias:null,args:null,kind:`ScalarField`,name:`latitude`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`longitude`,storageKey:null}],storageKey:null}],storageKey:null}],storageKey:null}];return{fragment:{argumentDefinitions:[e,t,n,r],kind:`Fragment`,metadata:null,name:`usePointsQuery`,selections:i,type:`Query`,abstractKey:null},kind:`Request`,operation:{argumentDefinitions:[t,r,n,e],kind:`Operation`,name:`usePointsQuery`,selections:i},params:{cacheID:`ef06de46edef7024a06709ed6d75dbd1`,id:`0c65de32962d3b0ebc69bba004b81ee41390375c0dfdc9fa0729bb6c5c649655`,metadata:{},name:`usePointsQuery`,operationKind:`query`,text:`query usePointsQuery(
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
`}}})();U.hash=`131cba6ff1a1c39c8286c29595d8f89e`;var W=100,G=2e3;function K(){return r(i(),-365)}function q(e){return!e||e<K()}async function J(e,t,n,r){return(await(0,M.fetchQuery)(e,U,{filter:t,within:n,first:W,after:r}).toPromise())?.agencies}function Y(e,t){let n=(0,M.useRelayEnvironment)(),r=JSON.stringify(e),i=JSON.stringify(t),a=(0,j.useRef)(``),[o,s]=(0,j.useState)({points:[],total:0});return(0,j.useEffect)(()=>{if(a.current===r)return;let e=!0;return(async()=>{let t=[],o=null,c=null;for(;;){let l=await J(n,JSON.parse(r),o,c);if(!e||!l)return;if(l.totalCount>2e3&&!o&&i!==`null`){o=JSON.parse(i);continue}for(let{id:e,verifiedOn:n,point:r}of l.nodes)r&&t.push({id:e,stale:q(n),at:[r.longitude,r.latitude]});c=l.pageInfo.hasNextPage?l.pageInfo.endCursor??null:null;let u=!c||t.length>=2e3;if((u||t.length<=W)&&s({points:[...t],total:l.totalCount}),!c&&!o&&(a.current=r),u)return}})().catch(()=>void 0),()=>{e=!1}},[n,r,i]),o}function ie({query:e,within:t,chosen:n,onChoose:r,onWhole:i}){let a=s(),{data:o,hasNext:c,isLoadingNext:l,loadNext:d}=(0,M.usePaginationFragment)(B,e),{agencies:f}=o;return f?f.edges.length===0?(0,I.jsx)(`section`,{className:`card`,children:(0,I.jsxs)(u,{children:[t?a.agencies.noneHere:a.agencies.none,t&&(0,I.jsx)(X,{onWhole:i})]})}):(0,I.jsxs)(`section`,{className:`card`,"aria-label":a.agencies.title,children:[(0,I.jsxs)(`p`,{className:`quiet small list-count`,role:`status`,children:[t?a.agencies.inView(f.totalCount):a.app.places(f.totalCount),` `,t&&(0,I.jsx)(X,{onWhole:i})]}),(0,I.jsx)(`ul`,{className:`rows`,children:f.edges.map(e=>(0,I.jsx)(ae,{edge:e,chosen:e.node.id===n,onChoose:r},e.node.id))}),c&&(0,I.jsxs)(`div`,{className:`list-more`,children:[(0,I.jsx)(`button`,{type:`button`,className:`button`,disabled:l,onClick:()=>d(50),children:a.app.more}),(0,I.jsx)(`span`,{className:`quiet small`,children:a.app.shown(f.edges.length,f.totalCount)})]})]}):(0,I.jsx)(u,{children:a.student.notForRole})}function X({onWhole:e}){let t=s();return(0,I.jsx)(`button`,{type:`button`,className:`link`,onClick:e,children:t.agencies.whole})}function ae({edge:e,chosen:t,onChoose:r}){let i=s(),{node:a,distanceMetres:o}=e,c=(0,j.useRef)(null);(0,j.useEffect)(()=>{t&&c.current?.scrollIntoView({block:`nearest`})},[t]);let l=a.services.totalCount-a.services.nodes.length;return(0,I.jsxs)(`li`,{className:t?`agency chosen`:`agency`,ref:c,children:[(0,I.jsxs)(`div`,{children:[(0,I.jsxs)(`p`,{className:`chips`,children:[(0,I.jsx)(`a`,{className:`strong`,href:`/agencies/${a.id}`,children:a.name}),a.type&&(0,I.jsx)(`span`,{className:`quiet small`,children:a.type.label}),a.closed&&(0,I.jsx)(h,{tone:`crisis`,children:i.agencies.closed}),q(a.verifiedOn)&&(0,I.jsx)(h,{tone:`warn`,children:i.agencies.stale})]}),(0,I.jsxs)(`p`,{className:`small`,children:[a.services.nodes.map(({name:e})=>e).join(`, `),l>0&&(0,I.jsxs)(`span`,{className:`quiet`,children:[` +`,l]})]}),(0,I.jsxs)(`p`,{className:`quiet small`,children:[o!=null&&(0,I.jsxs)(`b`,{children:[n(o),` · `]}),a.area?.name,a.area&&` · `,a.verifiedOn?(0,I.jsxs)(I.Fragment,{children:[(0,I.jsx)(te,{on:a.verifiedOn,as:`relative`}),` `,i.agencies.checked]}):i.agencies.notVerified]})]}),(0,I.jsxs)(`div`,{className:`agency-end`,children:[(0,I.jsx)(_,{number:a.phone,who:a.name}),(0,I.jsxs)(`p`,{className:`chips no-print`,children:[a.point&&(0,I.jsx)(`button`,{type:`button`,className:`link small quiet`,"aria-label":i.agencies.onMapOf(a.name),onClick:()=>r(a.id),children:i.agencies.onMap}),(0,I.jsx)(V,{id:a.id,name:a.name})]})]})]})}var Z=.001;function oe({south:e,west:t,north:n,east:r}){let i=e=>Number((Math.floor(e/Z)*Z).toFixed(3)),a=e=>Number((Math.ceil(e/Z)*Z).toFixed(3)),o=r-t>=360;return{south:Math.max(-90,i(e)),north:Math.min(90,a(n)),west:o?-180:Q(i(t)),east:o?180:Q(a(r))}}function Q(e){return e>=-180&&e<=180?e:Number((((e+180)%360+360)%360).toFixed(3))-180}var se=c({default:()=>$}),ce=(0,j.lazy)(()=>ee(()=>import(`./AgencyMap-Do050SrT.js`),__vite__mapDeps([0,1,2,3,4,5,6,7,8,9,10])));function $(){let e=s(),{query:t}=y(),[n,r]=(0,j.useState)(``),[a,o]=(0,j.useState)(null),[c,l]=(0,j.useState)(null),[u,d]=(0,j.useState)(0),f={need:t.get(`need`),type:t.get(`type`),accepting:t.has(`accepting`)?i():null,verifiedBefore:t.has(`stale`)?K():null,text:n.trim()||null},m=JSON.stringify({filter:f,within:a&&oe(a),school:t.get(`school`)??``}),h=(0,j.useDeferredValue)(m),g=JSON.parse(h),_=Y(g.filter,g.within);return(0,I.jsxs)(`div`,{className:`page wide`,children:[(0,I.jsx)(b,{title:e.agencies.title,lead:e.agencies.lead}),(0,I.jsxs)(`search`,{className:`card filter-bar`,children:[(0,I.jsxs)(`label`,{className:`field`,children:[(0,I.jsx)(`span`,{className:`label`,children:e.agencies.name}),(0,I.jsx)(`input`,{className:`input`,type:`search`,autoComplete:`off`,value:n,onChange:e=>r(e.target.value)})]}),(0,I.jsx)(j.Suspense,{fallback:(0,I.jsx)(`div`,{className:`field`}),children:(0,I.jsx)(re,{filter:g.filter,within:g.within})})]}),(0,I.jsxs)(`div`,{className:h===m?`agencies`:`agencies pending`,"aria-busy":h!==m,children:[(0,I.jsx)(S,{fallback:(0,I.jsx)(p,{rows:8}),children:(0,I.jsx)(le,{asked:g,chosen:c,onChoose:l,onWhole:()=>{o(null),d(u+1)}})}),(0,I.jsx)(`div`,{className:`map-side no-print`,children:(0,I.jsx)(S,{fallback:(0,I.jsx)(`div`,{className:`map`}),children:(0,I.jsx)(ce,{found:_,wholes:u,chosen:c,onChoose:l,onBox:o})})})]})]})}function le({asked:e,chosen:t,onChoose:n,onWhole:r}){let{filter:i,within:a,school:o}=e,s=F().find(({id:e})=>e===o)?.point,c=(0,M.useLazyLoadQuery)(A,{filter:i,within:a,near:s&&{latitude:s.latitude,longitude:s.longitude},count:50},d());return(0,I.jsx)(ie,{query:c,within:a!==null,chosen:t,onChoose:n,onWhole:r})}export{$ as default,G as n,se as t};
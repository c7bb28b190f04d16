import{D as e,O as t,T as n,g as r,m as i,n as a,p as o,r as s,t as c,u as l,x as u,y as d}from"./index-Da6Zzsis.js";import{a as f,c as p,i as m,t as h}from"./jsx-runtime-B5LH84-Y.js";import{r as g,t as _}from"./createLucideIcon-CpqUMzBT.js";import{c as v,i as y,n as ee,o as b,r as x,s as S,t as C}from"./parts-BKGgRLq1.js";import{t as w}from"./siren-DWoj3ZXJ.js";import{r as T}from"./since-Cv_8pUju.js";import{n as E,r as D,t as O}from"./due-CY3q4YhZ.js";import{r as te}from"./filter-B932xIVI.js";import{a as k}from"./filter-X5Am01GJ.js";import{t as A}from"./ReferralChip-BoKACNgG.js";var j={name:`shield-check`,size:24,node:[[`path`,{d:`M20 13c0 5-3.5 7.5-7.66 8.95a1 1 0 0 1-.67-.01C7.5 20.5 4 18 4 13V6a1 1 0 0 1 1-1c2 0 4.5-1.2 6.24-2.72a1.17 1.17 0 0 1 1.52 0C14.51 3.81 17 5 19 5a1 1 0 0 1 1 1z`,key:`oel41y`}],[`path`,{d:`m9 12 2 2 4-4`,key:`dzmm74`}]]};j.node;var M=_(j);t();var N=(function(){var e=[{defaultValue:null,kind:`LocalArgument`,name:`wholeTeam`}],t={kind:`Variable`,name:`wholeTeam`,variableName:`wholeTeam`},n=[t],r={alias:null,args:null,kind:`ScalarField`,name:`class`,storageKey:null},i={alias:null,args:null,kind:`ScalarField`,name:`id`,storageKey:null},a={alias:null,args:null,kind:`ScalarField`,name:`displayName`,storageKey:null};return{fragment:{argumentDefinitions:e,kind:`Fragment`,metadata:null,name:`WeekPageQuery`,selections:[{alias:null,args:null,concreteType:`Viewer`,kind:`LinkedField`,name:`viewer`,plural:!1,selections:[{alias:null,args:null,concreteType:`Caseload`,kind:`LinkedField`,name:`caseload`,plural:!1,selections:[{args:null,kind:`FragmentSpread`,name:`CaseloadCard_caseload`}],storageKey:null},{args:null,kind:`FragmentSpread`,name:`SupportedCard_viewer`},{args:n,kind:`FragmentSpread`,name:`CrisisCard_viewer`},{args:n,kind:`FragmentSpread`,name:`DueCard_viewer`}],storageKey:null},{args:null,kind:`FragmentSpread`,name:`ReferralsCard_query`},{args:n,kind:`FragmentSpread`,name:`Figures_query`}],type:`Query`,abstractKey:null},kind:`Request`,operation:{argumentDefinitions:e,kind:`Operation`,name:`WeekPageQuery`,selections:[{alias:null,args:null,concreteType:`Viewer`,kind:`LinkedField`,name:`viewer`,plural:!1,selections:[{alias:null,args:null,concreteType:`Caseload`,kind:`LinkedField`,name:`caseload`,plural:!1,selections:[{alias:null,args:null,kind:`ScalarField`,name:`active`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`weighted`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`standard`,storageKey:null}],storageKey:null},{alias:null,args:null,concreteType:`SupportCount`,kind:`LinkedField`,name:`supported`,plural:!0,selections:[{alias:null,args:null,kind:`ScalarField`,name:`cases`,storageKey:null},r,{alias:null,args:null,kind:`ScalarField`,name:`since`,storageKey:null},{alias:null,args:null,concreteType:`CaseManager`,kind:`LinkedField`,name:`caseManager`,plural:!1,selections:[i,a],storageKey:null}],storageKey:null},{alias:null,args:[{kind:`Literal`,name:`first`,value:100},t],concreteType:`DueConnection`,kind:`LinkedField`,name:`due`,plural:!1,selections:[{alias:null,args:null,concreteType:`Due`,kind:`LinkedField`,name:`nodes`,plural:!0,selections:[{alias:null,args:null,kind:`ScalarField`,name:`dueOn`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`overdue`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`kind`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`text`,storageKey:null},r,{alias:null,args:null,kind:`ScalarField`,name:`level`,storageKey:null},{alias:null,args:null,concreteType:`DueCall`,kind:`LinkedField`,name:`call`,plural:!1,selections:[{alias:null,args:null,kind:`ScalarField`,name:`label`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`phone`,storageKey:null}],storageKey:null},{alias:null,args:null,concreteType:`Student`,kind:`LinkedField`,name:`student`,plural:!1,selections:[i,a,{alias:null,args:null,kind:`ScalarField`,name:`grade`,storageKey:null},{alias:null,args:null,concreteType:`School`,kind:`LinkedField`,name:`school`,plural:!1,selections:[i,{alias:null,args:null,kind:`ScalarField`,name:`name`,storageKey:null}],storageKey:null},{alias:null,args:null,concreteType:`Case`,kind:`LinkedField`,name:`cases`,plural:!0,selections:[i,{alias:null,args:null,kind:`ScalarField`,name:`closedOn`,storageKey:null},{alias:null,args:null,concreteType:`SafetyAction`,kind:`LinkedField`,name:`safetyActions`,plural:!0,selections:[{alias:null,args:null,kind:`ScalarField`,name:`on`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`staysWith`,storageKey:null},i],storageKey:null}],storageKey:null}],storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`owner`,storageKey:null}],storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`totalCount`,storageKey:null}],storageKey:null},i],storageKey:null},{alias:null,args:null,concreteType:`ReferralCount`,kind:`LinkedField`,name:`referralCounts`,plural:!0,selections:[{alias:null,args:null,kind:`ScalarField`,name:`state`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`count`,storageKey:null}],storageKey:null}]},params:{cacheID:`e7c7639ad9749115438ead75f79d8690`,id:`fb21f483e94c85ff60fb022f9845ba261ec9059a6be1c186964496e564b3094e`,metadata:{},name:`WeekPageQuery`,operationKind:`query`,text:`query WeekPageQuery(
  $wholeTeam: Boolean!
) {
  viewer {
    caseload {
      ...CaseloadCard_caseload
    }
    ...SupportedCard_viewer
    ...CrisisCard_viewer_4y8iCS
    ...DueCard_viewer_4y8iCS
    id
  }
  ...ReferralsCard_query
  ...Figures_query_4y8iCS
}

fragment CaseloadCard_caseload on Caseload {
  active
  weighted
  standard
}

fragment CrisisCard_viewer_4y8iCS on Viewer {
  due(first: 100, wholeTeam: $wholeTeam) {
    nodes {
      dueOn
      overdue
      kind
      text
      class
      level
      call {
        label
        phone
      }
      student {
        id
        displayName
        grade
        school {
          id
          name
        }
        cases {
          id
          closedOn
          safetyActions {
            on
            staysWith
            id
          }
        }
      }
    }
  }
}

fragment DueCard_viewer_4y8iCS on Viewer {
  due(first: 100, wholeTeam: $wholeTeam) {
    totalCount
    nodes {
      dueOn
      overdue
      kind
      text
      owner
      class
      student {
        id
        displayName
        grade
        school {
          id
          name
        }
      }
      call {
        label
        phone
      }
    }
  }
}

fragment Figures_query_4y8iCS on Query {
  viewer {
    due(first: 100, wholeTeam: $wholeTeam) {
      totalCount
      nodes {
        dueOn
        overdue
      }
    }
    id
  }
  referralCounts {
    state
    count
  }
}

fragment ReferralsCard_query on Query {
  referralCounts {
    state
    count
  }
}

fragment SupportedCard_viewer on Viewer {
  supported {
    cases
    class
    since
    caseManager {
      id
      displayName
    }
  }
}
`}}})();N.hash=`22a01e39fc29b9057bf56f3f4eb9726e`;var ne=p(f(),1),P=e(),F={argumentDefinitions:[],kind:`Fragment`,metadata:null,name:`CaseloadCard_caseload`,selections:[{alias:null,args:null,kind:`ScalarField`,name:`active`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`weighted`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`standard`,storageKey:null}],type:`Caseload`,abstractKey:null};F.hash=`f16e4c75debbcb4e3a92ed82e0da269e`;var I=h();function L({caseload:e}){let t=m(),{active:n,weighted:r,standard:i}=(0,P.useFragment)(F,e),a=r>i;return(0,I.jsx)(C,{id:`caseload`,title:t.week.caseload,count:(0,I.jsx)(`a`,{href:`/cases?manager=me`,children:`${t.week.active} ${t.app.items(n)}`}),children:(0,I.jsxs)(`div`,{className:`card-body caseload`,children:[(0,I.jsxs)(`p`,{className:a?`figure over`:`figure`,children:[r,(0,I.jsxs)(`span`,{className:`quiet`,children:[` / `,i]})]}),(0,I.jsx)(R,{weighted:r,standard:i}),(0,I.jsx)(`p`,{className:`small`,children:a?t.week.over((r/i).toFixed(1)):t.week.within}),(0,I.jsx)(`p`,{className:`quiet small`,children:t.week.weights})]})})}function R({weighted:e,standard:t}){let n=m(),r=Math.max(e,t*1.5),i=e=>`${100*e/r}%`;return(0,I.jsxs)(`svg`,{className:`caseload-bar`,role:`img`,"aria-label":n.week.caseloadWords(e,t),children:[(0,I.jsx)(`rect`,{className:`track`,width:`100%`,height:`10`,y:`3`,rx:`5`}),(0,I.jsx)(`rect`,{className:`inside`,width:i(Math.min(e,t)),height:`10`,y:`3`,rx:`5`}),e>t&&(0,I.jsx)(`rect`,{className:`above`,x:i(t),width:i(e-t),height:`10`,y:`3`,rx:`3`}),(0,I.jsx)(`line`,{className:`mark`,x1:i(t),x2:i(t),y1:`0`,y2:`16`})]})}var z=(function(){var e={alias:null,args:null,kind:`ScalarField`,name:`id`,storageKey:null};return{argumentDefinitions:[{defaultValue:null,kind:`LocalArgument`,name:`wholeTeam`}],kind:`Fragment`,metadata:null,name:`CrisisCard_viewer`,selections:[{alias:null,args:[{kind:`Literal`,name:`first`,value:100},{kind:`Variable`,name:`wholeTeam`,variableName:`wholeTeam`}],concreteType:`DueConnection`,kind:`LinkedField`,name:`due`,plural:!1,selections:[{alias:null,args:null,concreteType:`Due`,kind:`LinkedField`,name:`nodes`,plural:!0,selections:[{alias:null,args:null,kind:`ScalarField`,name:`dueOn`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`overdue`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`kind`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`text`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`class`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`level`,storageKey:null},{alias:null,args:null,concreteType:`DueCall`,kind:`LinkedField`,name:`call`,plural:!1,selections:[{alias:null,args:null,kind:`ScalarField`,name:`label`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`phone`,storageKey:null}],storageKey:null},{alias:null,args:null,concreteType:`Student`,kind:`LinkedField`,name:`student`,plural:!1,selections:[e,{alias:null,args:null,kind:`ScalarField`,name:`displayName`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`grade`,storageKey:null},{alias:null,args:null,concreteType:`School`,kind:`LinkedField`,name:`school`,plural:!1,selections:[e,{alias:null,args:null,kind:`ScalarField`,name:`name`,storageKey:null}],storageKey:null},{alias:null,args:null,concreteType:`Case`,kind:`LinkedField`,name:`cases`,plural:!0,selections:[e,{alias:null,args:null,kind:`ScalarField`,name:`closedOn`,storageKey:null},{alias:null,args:null,concreteType:`SafetyAction`,kind:`LinkedField`,name:`safetyActions`,plural:!0,selections:[{alias:null,args:null,kind:`ScalarField`,name:`on`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`staysWith`,storageKey:null}],storageKey:null}],storageKey:null}],storageKey:null}],storageKey:null}],storageKey:null}],type:`Viewer`,abstractKey:null}})();z.hash=`e35924e9f405045d877324aaa00f34ce`;function B(e){let t=new Map;for(let n of e){if(!n.student||n.class!==`CRISIS`&&n.level!==`URGENT`)continue;let e=t.get(n.student.id)??{student:n.student,crisis:!1,dues:[]};e.crisis||=n.class===`CRISIS`,e.dues.push(n),t.set(n.student.id,e)}return[...t.values()].sort((e,t)=>Number(t.crisis)-Number(e.crisis))}function V({viewer:e}){let t=m(),{due:n}=(0,P.useFragment)(z,e),r=B(n?.nodes??[]);return(0,I.jsx)(C,{id:`crisis`,className:r.length>0?`alarm`:``,title:(0,I.jsxs)(I.Fragment,{children:[(0,I.jsx)(w,{size:18,"aria-hidden":!0}),` `,t.week.crisis]}),count:t.app.people(r.length),lead:t.week.crisisLead,children:r.length===0?(0,I.jsx)(u,{children:t.week.noCrisis}):(0,I.jsx)(`ul`,{className:`pins`,children:r.map(e=>(0,I.jsx)(H,{pinned:e},e.student.id))})})}function H({pinned:{student:e,dues:t}}){let n=m(),r=t[0],i=e.cases?.filter(({closedOn:e})=>!e).flatMap(({safetyActions:e})=>e??[])[0];return(0,I.jsxs)(`li`,{className:`pin`,children:[(0,I.jsxs)(`div`,{className:`chips`,children:[(0,I.jsx)(`a`,{className:`pin-name`,href:`/students/${e.id}`,children:e.displayName}),(0,I.jsx)(x,{of:r?.class}),(0,I.jsx)(b,{level:r?.level,named:!0})]}),(0,I.jsx)(`p`,{className:`quiet small`,children:[e.school?.name,e.grade&&n.students.gradeInSchool(e.grade)].filter(Boolean).join(` `)}),r&&(0,I.jsxs)(`p`,{className:`pin-due`,children:[(0,I.jsx)(`span`,{className:r.overdue?`late`:`quiet`,children:(0,I.jsx)(y,{on:r.dueOn,as:`relative`})}),` `,r.text]}),r?.call?.phone&&(0,I.jsxs)(`p`,{children:[(0,I.jsx)(`span`,{className:`quiet small`,children:r.call.label}),` `,(0,I.jsx)(v,{number:r.call.phone,who:r.call.label})]}),(0,I.jsxs)(`p`,{className:`quiet small pin-safety`,children:[(0,I.jsx)(M,{size:14,"aria-hidden":!0}),i?(0,I.jsxs)(`span`,{children:[n.week.lastSafety,` `,i.on&&(0,I.jsx)(y,{on:i.on,as:`relative`}),i.staysWith&&` · ${n.week.staysWith(i.staysWith)}`]}):n.week.noSafety]})]})}var U=(function(){var e={alias:null,args:null,kind:`ScalarField`,name:`id`,storageKey:null};return{argumentDefinitions:[{defaultValue:null,kind:`LocalArgument`,name:`wholeTeam`}],kind:`Fragment`,metadata:null,name:`DueCard_viewer`,selections:[{alias:null,args:[{kind:`Literal`,name:`first`,value:100},{kind:`Variable`,name:`wholeTeam`,variableName:`wholeTeam`}],concreteType:`DueConnection`,kind:`LinkedField`,name:`due`,plural:!1,selections:[{alias:null,args:null,kind:`ScalarField`,name:`totalCount`,storageKey:null},{alias:null,args:null,concreteType:`Due`,kind:`LinkedField`,name:`nodes`,plural:!0,selections:[{alias:null,args:null,kind:`ScalarField`,name:`dueOn`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`overdue`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`kind`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`text`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`owner`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`class`,storageKey:null},{alias:null,args:null,concreteType:`Student`,kind:`LinkedField`,name:`student`,plural:!1,selections:[e,{alias:null,args:null,kind:`ScalarField`,name:`displayName`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`grade`,storageKey:null},{alias:null,args:null,concreteType:`School`,kind:`LinkedField`,name:`school`,plural:!1,selections:[e,{alias:null,args:null,kind:`ScalarField`,name:`name`,storageKey:null}],storageKey:null}],storageKey:null},{alias:null,args:null,concreteType:`DueCall`,kind:`LinkedField`,name:`call`,plural:!1,selections:[{alias:null,args:null,kind:`ScalarField`,name:`label`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`phone`,storageKey:null}],storageKey:null}],storageKey:null}],storageKey:null}],type:`Viewer`,abstractKey:null}})();U.hash=`752dc4c9923dff5d13919afb13e8f71e`;function W({viewer:e}){let t=m(),n=c(),i=r(),{due:a}=(0,P.useFragment)(U,e),o=a?.nodes??[],s=i.query.get(`kind`),d=i.query.get(`when`),f=l(),p=o.filter(e=>!s||e.kind===s),h=o.filter(e=>!d||E(e,f)===d),g=D.filter(e=>!d||e===d).map(e=>({when:e,dues:p.filter(t=>E(t,f)===e)})).filter(({dues:e})=>e.length>0);return(0,I.jsxs)(C,{id:`due`,title:t.week.due,count:t.app.items(a?.totalCount??0),lead:t.week.dueLead,children:[o.length>0&&(0,I.jsxs)(I.Fragment,{children:[(0,I.jsx)(T,{name:`when`,label:t.week.byDay,all:t.week.anyDay,items:D.map(e=>({value:e,label:t.week[e],count:p.filter(t=>E(t,f)===e).length})).filter(({value:e,count:t})=>t>0||e===d)}),(0,I.jsx)(T,{name:`kind`,label:t.week.byKind,all:t.week.allKinds,items:O(h,e=>e.kind).map(([e,t])=>({value:e,label:n(`DueKind`,e),count:t}))})]}),g.length===0&&(0,I.jsx)(u,{children:s||d?t.week.nothingOfKind:t.week.nothing}),g.map(({when:e,dues:n})=>(0,I.jsxs)(`section`,{"aria-label":t.week[e],children:[(0,I.jsxs)(`h3`,{className:`due-when ${e}`,children:[t.week[e],` `,(0,I.jsx)(`span`,{className:`count`,children:n.length})]}),(0,I.jsx)(`ul`,{className:`rows`,children:n.map((e,t)=>(0,I.jsx)(G,{due:e,now:f},`${e.dueOn}-${e.kind}-${e.student?.id??``}-${t}`))})]},e)),a&&a.totalCount>o.length&&(0,I.jsx)(`p`,{className:`quiet small card-body`,children:t.app.shown(o.length,a.totalCount)})]})}function G({due:e,now:t}){let n=m(),r=c(),{student:i,call:a}=e;return(0,I.jsxs)(`li`,{className:`due`,children:[(0,I.jsxs)(`div`,{className:`due-day`,children:[(0,I.jsx)(y,{on:e.dueOn}),e.overdue&&(0,I.jsx)(`span`,{className:`late small`,children:n.week.late(s(e.dueOn,t))})]}),(0,I.jsxs)(`div`,{className:`due-what`,children:[(0,I.jsx)(`p`,{children:e.text}),(0,I.jsxs)(`div`,{className:`chips`,children:[(0,I.jsx)(ee,{tone:`outline`,children:r(`DueKind`,e.kind)}),e.owner&&e.owner!==`CASE_MANAGER`&&(0,I.jsx)(`span`,{className:`quiet small`,children:`${n.week.owner} ${r(`TaskOwner`,e.owner)}`})]})]}),(0,I.jsx)(`div`,{className:`due-whom`,children:i&&(0,I.jsxs)(I.Fragment,{children:[(0,I.jsxs)(`span`,{className:`chips`,children:[(0,I.jsx)(`a`,{href:`/students/${i.id}`,className:`due-name`,children:i.displayName}),e.class!==`REGULAR`&&(0,I.jsx)(x,{of:e.class})]}),(0,I.jsx)(`span`,{className:`quiet small`,children:[i.school?.name,i.grade&&n.students.gradeInSchool(i.grade)].filter(Boolean).join(` `)})]})}),(0,I.jsx)(`div`,{className:`due-call`,children:a?.phone?(0,I.jsxs)(I.Fragment,{children:[(0,I.jsx)(v,{number:a.phone,who:a.label}),(0,I.jsx)(`span`,{className:`quiet small`,children:a.label})]}):(0,I.jsx)(`span`,{className:`quiet small`,children:a?.label})})]})}var K={argumentDefinitions:[{defaultValue:null,kind:`LocalArgument`,name:`wholeTeam`}],kind:`Fragment`,metadata:null,name:`Figures_query`,selections:[{alias:null,args:null,concreteType:`Viewer`,kind:`LinkedField`,name:`viewer`,plural:!1,selections:[{alias:null,args:[{kind:`Literal`,name:`first`,value:100},{kind:`Variable`,name:`wholeTeam`,variableName:`wholeTeam`}],concreteType:`DueConnection`,kind:`LinkedField`,name:`due`,plural:!1,selections:[{alias:null,args:null,kind:`ScalarField`,name:`totalCount`,storageKey:null},{alias:null,args:null,concreteType:`Due`,kind:`LinkedField`,name:`nodes`,plural:!0,selections:[{alias:null,args:null,kind:`ScalarField`,name:`dueOn`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`overdue`,storageKey:null}],storageKey:null}],storageKey:null}],storageKey:null},{alias:null,args:null,concreteType:`ReferralCount`,kind:`LinkedField`,name:`referralCounts`,plural:!0,selections:[{alias:null,args:null,kind:`ScalarField`,name:`state`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`count`,storageKey:null}],storageKey:null}],type:`Query`,abstractKey:null};K.hash=`f59011283b4c7f008ba72a8d172911f0`;var q=(function(){var e=[{defaultValue:null,kind:`LocalArgument`,name:`filter`}],t={alias:null,args:null,kind:`ScalarField`,name:`id`,storageKey:null},n=[{alias:null,args:[{kind:`Variable`,name:`filter`,variableName:`filter`},{kind:`Literal`,name:`first`,value:100}],concreteType:`CaseConnection`,kind:`LinkedField`,name:`cases`,plural:!1,selections:[{alias:null,args:null,kind:`ScalarField`,name:`totalCount`,storageKey:null},{alias:null,args:null,concreteType:`Case`,kind:`LinkedField`,name:`nodes`,plural:!0,selections:[t,{alias:null,args:null,kind:`ScalarField`,name:`openedOn`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`closedOn`,storageKey:null},{alias:null,args:[{kind:`Literal`,name:`first`,value:1}],concreteType:`ContactConnection`,kind:`LinkedField`,name:`contacts`,plural:!1,selections:[{alias:null,args:null,concreteType:`Contact`,kind:`LinkedField`,name:`nodes`,plural:!0,selections:[t,{alias:null,args:null,kind:`ScalarField`,name:`on`,storageKey:null}],storageKey:null}],storageKey:`contacts(first:1)`}],storageKey:null}],storageKey:null}];return{fragment:{argumentDefinitions:e,kind:`Fragment`,metadata:null,name:`FiguresUnseenQuery`,selections:n,type:`Query`,abstractKey:null},kind:`Request`,operation:{argumentDefinitions:e,kind:`Operation`,name:`FiguresUnseenQuery`,selections:n},params:{cacheID:`f21f160755fc1f2f470c1322d56559f9`,id:`a42e026ce4cd70b8b2c71cb2425750d61ed9657f38c049570465c1e5c7b834f2`,metadata:{},name:`FiguresUnseenQuery`,operationKind:`query`,text:`query FiguresUnseenQuery(
  $filter: CaseFilter
) {
  cases(filter: $filter, first: 100) {
    totalCount
    nodes {
      id
      openedOn
      closedOn
      contacts(first: 1) {
        nodes {
          id
          on
        }
      }
    }
  }
}
`}}})();q.hash=`3bea5fc41cefeeb66b5314fff22e1e6b`;function J({query:e,wholeTeam:t}){let n=m(),{caseManager:r}=i(),a=o(`ASK_LINKAGE`),{viewer:s,referralCounts:c}=(0,P.useFragment)(K,e),u=l(),f=s.due?.nodes??[],p=(...e)=>f.filter(t=>e.includes(E(t,u))).length,h=(c??[]).filter(({state:e})=>k.some(t=>t===e)).reduce((e,t)=>e+t.count,0),g=r&&!t?r.id:null;return(0,I.jsxs)(`nav`,{className:`figures no-print`,"aria-label":n.week.figures,children:[(0,I.jsx)(X,{to:`/?when=overdue#due`,count:p(`overdue`),label:n.week.overdue,late:!0}),(0,I.jsx)(X,{to:`/?when=today#due`,count:p(`today`),label:n.week.dueToday}),(0,I.jsx)(X,{to:`/?when=thisWeek#due`,count:p(`thisWeek`),label:n.week.dueThisWeek}),c&&(0,I.jsx)(X,{to:a?`/referrals?state=waiting&order=oldest`:null,count:h,label:n.week.waiting}),(0,I.jsx)(d,{fallback:(0,I.jsx)(`div`,{className:`figure-link`}),children:(0,I.jsx)(Y,{mine:g})})]})}function Y({mine:e}){let t=m(),{cases:r}=(0,P.useLazyLoadQuery)(q,{filter:{open:!0,caseManager:e}},n()),i=l(),a=r?.nodes.filter(({contacts:e})=>e)??[];if(!r||a.length===0)return null;let o=a.filter(e=>te(e,e.contacts?.nodes[0]?.on,i)).length;return(0,I.jsx)(X,{to:e?`/cases?manager=me&unseen=1`:`/cases?unseen=1`,count:o,more:r.totalCount>r.nodes.length,label:t.cases.unseen(30)})}function X({to:e,count:t,label:n,late:r,more:i}){let a=(0,I.jsxs)(I.Fragment,{children:[(0,I.jsxs)(`b`,{className:r&&t>0?`late`:``,children:[t,i&&`+`]}),(0,I.jsx)(`span`,{children:n})]});return e?(0,I.jsx)(`a`,{className:`figure-link`,href:e,children:a}):(0,I.jsx)(`p`,{className:`figure-link`,children:a})}var Z={argumentDefinitions:[],kind:`Fragment`,metadata:null,name:`ReferralsCard_query`,selections:[{alias:null,args:null,concreteType:`ReferralCount`,kind:`LinkedField`,name:`referralCounts`,plural:!0,selections:[{alias:null,args:null,kind:`ScalarField`,name:`state`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`count`,storageKey:null}],storageKey:null}],type:`Query`,abstractKey:null};Z.hash=`d9c0594bf52dfad530c39f52d727238b`;function re({query:e}){let t=m(),n=c(),r=o(`ASK_LINKAGE`),{referralCounts:i}=(0,P.useFragment)(Z,e);return i?(0,I.jsx)(C,{id:`referrals`,title:t.week.referrals,lead:t.week.referralsLead,children:i.length===0?(0,I.jsx)(u,{children:t.week.noReferrals}):(0,I.jsx)(`ul`,{className:`card-body states`,children:i.map(({state:e,count:t})=>(0,I.jsxs)(`li`,{children:[(0,I.jsx)(A,{state:e}),r?(0,I.jsxs)(`a`,{className:`strong`,href:`/referrals?state=${e}`,children:[t,(0,I.jsx)(`span`,{className:`hidden-visually`,children:n(`ReferralState`,e)})]}):(0,I.jsx)(`b`,{children:t})]},e))})}):null}var Q={argumentDefinitions:[],kind:`Fragment`,metadata:null,name:`SupportedCard_viewer`,selections:[{alias:null,args:null,concreteType:`SupportCount`,kind:`LinkedField`,name:`supported`,plural:!0,selections:[{alias:null,args:null,kind:`ScalarField`,name:`cases`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`class`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`since`,storageKey:null},{alias:null,args:null,concreteType:`CaseManager`,kind:`LinkedField`,name:`caseManager`,plural:!1,selections:[{alias:null,args:null,kind:`ScalarField`,name:`id`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`displayName`,storageKey:null}],storageKey:null}],storageKey:null}],type:`Viewer`,abstractKey:null};Q.hash=`15e14d3c3ac93018dff8c86547d21638`;var $=[`CRISIS`,`INTENSIVE`,`REGULAR`];function ie(e){let t=new Map;for(let{caseManager:n,class:r,cases:i,since:a}of e){let e=n?.id??``,o=t.get(e)??{id:e,name:n?.displayName??null,byClass:{},cases:0,since:null};r&&(o.byClass[r]=(o.byClass[r]??0)+i),o.cases+=i,a&&(!o.since||a<o.since)&&(o.since=a),t.set(e,o)}return[...t.values()].sort((e,t)=>(t.byClass.CRISIS??0)-(e.byClass.CRISIS??0)||t.cases-e.cases)}function ae({viewer:e}){let t=m(),n=c(),{supported:r}=(0,P.useFragment)(Q,e);if(!r?.length)return null;let i=ie(r);return(0,I.jsx)(C,{id:`supported`,title:t.week.supported,count:t.app.items(i.reduce((e,t)=>e+t.cases,0)),children:(0,I.jsx)(`div`,{className:`card-body table-wrap`,children:(0,I.jsxs)(`table`,{className:`table`,children:[(0,I.jsx)(`thead`,{children:(0,I.jsxs)(`tr`,{children:[(0,I.jsx)(`th`,{scope:`col`,children:t.week.manager}),$.map(e=>(0,I.jsx)(`th`,{scope:`col`,className:`number`,children:n(`CaseClass`,e)},e)),(0,I.jsx)(`th`,{scope:`col`,className:`number`,children:t.week.since})]})}),(0,I.jsx)(`tbody`,{children:i.map(e=>(0,I.jsxs)(`tr`,{children:[(0,I.jsx)(`th`,{scope:`row`,children:e.id?(0,I.jsx)(`a`,{href:`/cases?manager=${e.id}`,children:e.name}):t.week.unassigned}),$.map(t=>(0,I.jsx)(`td`,{className:`number ${t===`CRISIS`&&e.byClass[t]?`crisis-number`:``}`,children:(0,I.jsx)(oe,{row:e,of:t})},t)),(0,I.jsx)(`td`,{className:`number quiet small`,children:e.since&&(0,I.jsx)(y,{on:e.since,as:`short`})})]},e.id))})]})})})}function oe({row:e,of:t}){let n=c(),r=e.byClass[t];return r?e.id?(0,I.jsxs)(`a`,{href:`/cases?manager=${e.id}&class=${t}`,children:[r,(0,I.jsx)(`span`,{className:`hidden-visually`,children:n(`CaseClass`,t)})]}):r:(0,I.jsx)(`span`,{className:`quiet`,children:`·`})}function se(){let e=m(),{language:t}=g(),[r,o]=(0,ne.useState)(!1),s=i().roles.includes(`CASE_MANAGER`),c=(0,P.useLazyLoadQuery)(N,{wholeTeam:r},n());return(0,I.jsxs)(`div`,{className:`page`,children:[(0,I.jsx)(S,{title:e.week.title,end:s&&(0,I.jsxs)(`div`,{className:`segments`,role:`group`,"aria-label":e.week.owner,children:[(0,I.jsx)(`button`,{type:`button`,"aria-current":!r,onClick:()=>o(!1),children:e.week.mine}),(0,I.jsx)(`button`,{type:`button`,"aria-current":r,onClick:()=>o(!0),children:e.week.wholeTeam})]}),children:(0,I.jsx)(`span`,{className:`quiet`,children:a(l(),t)})}),(0,I.jsx)(J,{query:c,wholeTeam:r}),(0,I.jsxs)(`div`,{className:`grid-2`,children:[(0,I.jsxs)(`div`,{className:`stack`,children:[(0,I.jsx)(V,{viewer:c.viewer}),(0,I.jsx)(W,{viewer:c.viewer})]}),(0,I.jsxs)(`div`,{className:`stack`,children:[c.viewer.caseload&&(0,I.jsx)(L,{caseload:c.viewer.caseload}),(0,I.jsx)(re,{query:c}),(0,I.jsx)(ae,{viewer:c.viewer})]})]})]})}function ce(){let e=m();return o(`READ_PEOPLE`)?(0,I.jsx)(se,{}):(0,I.jsxs)(`div`,{className:`card state large`,children:[(0,I.jsx)(`h1`,{children:e.problem.noPage.title}),(0,I.jsx)(`p`,{children:e.problem.noPage.text})]})}export{ce as default};
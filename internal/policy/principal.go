package policy

import (
	"slices"

	"ieum/internal/ieum"
)

// Principal is who asks, as the account was within the last second. Whose
// data it sees is judged anew by the store.
type Principal struct {
	// Staff is the account. Nil means nobody: no right and no reach.
	Staff *ieum.Staff
	// Token is the one that signed the account in; empty where a session did.
	Token ieum.ID
	// Once is set if that is a one-time token: it has no role then.
	Once bool
	// Session names for the audit what signed the account in: a token or a session.
	// Nobody signs in by it.
	Session string
	// Language in which labels and sentences are answered.
	Language ieum.Language
}

// Console is whoever runs a command on the store itself: no account, and so with
// an empty id in every log. Who can do that could write to the store by hand;
// the command does it by the rules, and says so in the log.
func Console() Principal {
	return Principal{Staff: &ieum.Staff{Active: true, Roles: []ieum.Role{ieum.RoleAdministrator}}}
}

// ID returns the account's id, or none for nobody.
func (p Principal) ID() ieum.ID {
	if p.Staff == nil {
		return ""
	}
	return p.Staff.ID
}

// Has reports whether the account is active and has one of the roles.
func (p Principal) Has(roles ...ieum.Role) bool {
	return slices.ContainsFunc(roles, func(r ieum.Role) bool { return slices.Contains(p.Roles(), r) })
}

// Roles returns the roles of an active account, and none otherwise.
func (p Principal) Roles() []ieum.Role {
	if p.Staff == nil || !p.Staff.Active || p.Once {
		return nil
	}
	return p.Staff.Roles
}

// Acting returns the role that an audit row names: the first of the
// account's roles that carries the right, else its first role.
func (p Principal) Acting(right Right) ieum.Role {
	roles := p.Roles()
	for _, role := range roles {
		if slices.Contains(rightsOf[role], right) {
			return role
		}
	}
	if len(roles) > 0 {
		return roles[0]
	}
	return ""
}

package congvan

// What a recipient gets the paper for: Recipient.Role.
const (
	RoleAsAddressed = "as-addressed" // Như trên, Như Điều 3
	RoleReport      = "report"       // để báo cáo
	RoleAction      = "action"       // để thực hiện
	RoleCopy        = "copy"
	RoleArchive     = "archive" // Lưu
)

// RecipientRoles lists all values of Recipient.Role.
func RecipientRoles() []string {
	return []string{RoleAsAddressed, RoleReport, RoleAction, RoleCopy, RoleArchive}
}

using LteImsBench.Core.Identity;

namespace LteImsBench.L2;

/// <summary>A data radio bearer: DRB identity, EPS bearer and logical channel go together (TS 36.331 DRB-ToAddMod).</summary>
public readonly record struct DataBearer(DrbId Drb, EpsBearerId Bearer, Lcid Lcid);

using LteImsBench.Core.Evidence;
using LteImsBench.Enb.Cell;

namespace LteImsBench.Enb.Mac;

internal sealed record CellMacDependencies(
    CellConfig Cell, IPhyPort Phy, IMacUpper Upper, BroadcastContent Broadcast, PagingEncoder PagingEncoder, Timeline Timeline);

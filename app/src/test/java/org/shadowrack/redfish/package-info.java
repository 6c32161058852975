/**
 * Tests of the Redfish client against scripted services.
 *
 * <p>What was seen in the field, and the test that replays it:
 * <table>
 * <caption>Oddities</caption>
 * <tr><td>session cap, 503</td><td>{@code SessionQuirksTest.aServiceOutOfSessionsIsLeftAloneAndNotAskedByBasicInstead}</td></tr>
 * <tr><td>absolute or missing Location</td><td>{@code SessionQuirksTest.theSessionIsDeletedHoweverItsPlaceIsTold}</td></tr>
 * <tr><td>log-out answered 401</td><td>{@code SessionQuirksTest.aLogOutThatIsAnswered401IsALogOut}</td></tr>
 * <tr><td>session vanishes</td><td>{@code SessionQuirksTest.aSessionThatVanishesIsGivenBackAndOpenedOnceMore}</td></tr>
 * <tr><td>Authorization on the session POST, 415</td><td>{@code SessionQuirksTest.theSessionPostBearsNoAuthorization}</td></tr>
 * <tr><td>308 on the root</td><td>{@code SessionQuirksTest.theRootIsFoundBehindARedirectOfItsTrailingSlash}</td></tr>
 * <tr><td>redirect to another origin</td><td>{@code SessionTest.aRedirectToAnotherOriginIsNotFollowed}</td></tr>
 * <tr><td>redirect that changes the method</td><td>{@code SessionQuirksTest.aRedirectThatWouldChangeTheMethodIsNotFollowed}</td></tr>
 * <tr><td>503 SYS518, 400 SWC0700 while starting</td><td>{@code SessionQuirksTest.aControllerThatStartsIsAskedAgainAndThenLeftAloneAsAWhole}</td></tr>
 * <tr><td>"N/A", "" and string readings</td><td>{@code TreeQuirksTest.textWhereANumberBelongsIsAProblemAndNeverANumber}</td></tr>
 * <tr><td>numeric ids</td><td>{@code TreeQuirksTest.idsThatAreNumbersAreNamesAllTheSame}</td></tr>
 * <tr><td>pages, inlined members</td><td>{@code TreeQuirksTest.membersThatComeInlinedByPagesAreTakenAsTheyAre}</td></tr>
 * <tr><td>loop of next links</td><td>{@code WalkTest.pagesAreFollowedAndALoopOfPagesEnds}</td></tr>
 * <tr><td>Thermal 500 beside ThermalSubsystem, and the reverse</td><td>{@code TreeQuirksTest.oneOfTheTwoThermalsFailsAndTheOtherTells}</td></tr>
 * <tr><td>iLO 4 names</td><td>{@code TreeQuirksTest.theNamesOfIlo4AreKnown}</td></tr>
 * <tr><td>no fans while off</td><td>{@code TreeQuirksTest.aHostThatIsOffHasSilentFansAndThatIsNoProblem}, {@code aHostThatIsSwitchedOffBetweenTwoSweepsIsNoticedBeforeItsSilenceIsJudged}</td></tr>
 * <tr><td>−58 °C while off</td><td>{@code TreeQuirksTest.fiftyEightDegreesBelowZeroOfAHostThatIsOffIsNoTemperature}</td></tr>
 * <tr><td>Health null while Enabled</td><td>{@code TreeQuirksTest.healthThatIsNullThoughEnabledIsUnknown}</td></tr>
 * <tr><td>supply without Status; unplugged</td><td>{@code TreeQuirksTest.aSupplyWithoutStatusIsUnknownAndAnUnpluggedOneIsShown}</td></tr>
 * <tr><td>HealthRollup worse than Health; "Ok"</td><td>{@code TreeQuirksTest.theWorseOfHealthAndRollupCountsInWhateverCase}</td></tr>
 * <tr><td>Reset types, ActionInfo</td><td>{@code ActionQuirksTest.onlyResetTypesThatTheServiceAllowsAreSent}, {@code SessionTest.onlyAllowedResetsAreSent}</td></tr>
 * <tr><td>GracefulRestart turns out hard</td><td>{@code ActionQuirksTest.aGracefulRestartThatPullsThePowerIsWatchedUntilTheHostIsOnAgainAndTold}</td></tr>
 * <tr><td>double-quoted ETag, 412</td><td>{@code ActionQuirksTest.aTagThatIsNotAcceptedIsReadAgainAndSentOnceMoreInItsStrictForm}</td></tr>
 * <tr><td>empty or weak ETags</td><td>{@code ActionQuirksTest.anEmptyTagIsNoTag}, {@code aWeakTagThatTheServiceTakesBackIsSentOnce}</td></tr>
 * <tr><td>task monitor 404</td><td>{@code ActionQuirksTest.aMonitorThatIsGoneIsNoVerdict}</td></tr>
 * <tr><td>subscription lost at a reboot</td><td>{@code SweepQuirksTest.aStreamThatIsLostAtARebootIsOpenedAnewAndTheServicePolledMeanwhile}</td></tr>
 * <tr><td>broken JSON, two documents in one body</td><td>{@code TreeQuirksTest.brokenJsonOrTwoDocumentsCostThatResourceAlone}</td></tr>
 * <tr><td>{@code #} and {@code ||} in ids</td><td>{@code TreeQuirksTest.hashesAndBarsInIdsAreFollowed}</td></tr>
 * <tr><td>pseudo-systems without Reset</td><td>{@code TreeQuirksTest.aPseudoSystemWithoutResetOffersNone}</td></tr>
 * <tr><td>dangling links by the hundred</td><td>{@code TreeQuirksTest.hundredsOfDanglingLinksAreAProblemEachAndAreNotAskedForAgainAndAgain}</td></tr>
 * <tr><td>Members absent, an object, miscounted</td><td>{@code TreeQuirksTest.membersThatAreAbsentAnObjectOrMiscountedAreAProblemAndWhatIsThereIsTaken}</td></tr>
 * <tr><td>single object for a list</td><td>{@code TreeQuirksTest.aSingleObjectWhereAListBelongsIsAListOfOne}</td></tr>
 * <tr><td>duplicate members and MemberIds</td><td>{@code TreeQuirksTest.duplicateMembersAreOneAndDuplicateMemberIdsAreTwo}</td></tr>
 * <tr><td>403 for want of a licence</td><td>{@code TreeQuirksTest.aFeatureThatWantsALicenceCostsItselfAlone}</td></tr>
 * <tr><td>metric reports as events</td><td>{@code SweepQuirksTest.reportsThatArriveAsEventsSpareEveryRequest}</td></tr>
 * <tr><td>{@code $expand} rejected or done badly</td><td>{@code SweepQuirksTest.aFirmwareThatRejectsExpandIsAskedPlainlyAndNotTriedAgain}, {@code aFirmwareThatExpandsOnlySomeOrForgetsMembersIsCaught}, {@code aFirmwareThatStopsExpandingIsRememberedForThatCollection}</td></tr>
 * </table>
 */
@NullMarked
package org.shadowrack.redfish;

import org.jspecify.annotations.NullMarked;
